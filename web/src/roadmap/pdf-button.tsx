import { useState } from 'react';
import { say } from './say.ts';

type Download = { readonly state: 'ready' } | { readonly state: 'busy' } | { readonly state: 'failed'; readonly detail: string };

/** Downloads the report of an assessment as PDF, and says how it is going. */
export function PdfButton({ id }: { readonly id: string }) {
  const [download, setDownload] = useState<Download>({ state: 'ready' });
  const start = async (): Promise<void> => {
    setDownload({ state: 'busy' });
    setDownload(await fetchPdf(id));
  };
  return (
    <>
      <button type="button" className="button" disabled={download.state === 'busy'} onClick={() => void start()}>
        {say('pdf.download')}
      </button>
      <span role="status">{download.state === 'busy' && say('pdf.busy')}</span>
      {download.state === 'failed' && (
        <span className="error" role="alert">
          {say('pdf.failed', { detail: download.detail })}
        </span>
      )}
    </>
  );
}

async function fetchPdf(id: string): Promise<Download> {
  try {
    const response = await fetch(`/api/assessments/${encodeURIComponent(id)}/report.pdf`);
    if (response.ok) {
      save(await response.blob(), fileNameOf(response));
      return { state: 'ready' };
    }
    const problem: { readonly detail?: string } = await response.json();
    return { state: 'failed', detail: problem.detail ?? say('pdf.later') };
  } catch {
    return { state: 'failed', detail: say('pdf.offline') };
  }
}

/** The name the service gives the file. */
function fileNameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? say('pdf.file');
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
