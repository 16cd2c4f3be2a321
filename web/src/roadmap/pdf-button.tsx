import { useState } from 'react';
import { reportPdf } from '../files/report-pdf.ts';
import { saveFile } from '../files/save-file.ts';
import type { ReportMaterial } from './report-source.ts';
import { say } from './say.ts';

type Download = 'ready' | 'busy' | 'done' | 'failed';

interface PdfButtonProps {
  readonly id: string;
  /** What the page holds of the report, for when the service does not give it. */
  readonly held: () => ReportMaterial;
}

/** Downloads the report of an assessment as PDF, or makes it here; says how it is going. */
export function PdfButton({ id, held }: PdfButtonProps) {
  const [download, setDownload] = useState<Download>('ready');
  const start = async (): Promise<void> => {
    setDownload('busy');
    setDownload(await got(id, held));
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={download === 'busy'}
        onClick={() => void (download === 'busy' || start())}
      >
        {say('pdf.download')}
      </button>
      <span role="status">
        {download === 'busy' && say('pdf.busy')}
        {download === 'done' && say('pdf.done')}
      </span>
      {download === 'failed' && (
        <span className="error" role="alert">
          {say(navigator.onLine ? 'pdf.failed' : 'pdf.offline')}
        </span>
      )}
    </>
  );
}

async function got(id: string, held: PdfButtonProps['held']): Promise<'done' | 'failed'> {
  try {
    const file = await reportPdf({ id }, async () => {
      const { reportSource } = await import('./report-source.ts');
      return reportSource(id, held());
    });
    saveFile(file);
    return 'done';
  } catch {
    return 'failed';
  }
}
