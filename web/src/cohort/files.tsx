import { useState } from 'react';
import { saveFile } from '../files/save-file.ts';
import { today } from '../roadmap/today.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';

const FORMATS = ['pdf', 'xlsx', 'csv'] as const;
type State = 'ready' | 'busy' | 'failed';

/** What can be taken along: made in this browser, from what the page shows. */
export function Files({ room }: { readonly room: Room }) {
  const [state, setState] = useState<State>('ready');
  const make = async (format: (typeof FORMATS)[number]): Promise<void> => {
    setState('busy');
    setState((await saved(room, format)) ? 'ready' : 'failed');
  };
  return (
    <Section id="files">
      <p>{say('files.lead')}</p>
      <p className="row no-print">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button quiet"
            disabled={state === 'busy'}
            onClick={() => void make(format)}
          >
            {say(`files.${format}`)}
          </button>
        ))}
      </p>
      <p role="status">{state === 'busy' && say('files.busy')}</p>
      {state === 'failed' && (
        <p className="error" role="alert">
          {say('files.failed')}
        </p>
      )}
    </Section>
  );
}

async function saved({ view, version, parameters, details }: Room, format: (typeof FORMATS)[number]): Promise<boolean> {
  try {
    const [{ cohortExporters }, loaded] = await Promise.all([
      import('../../../src/export/cohort/exporters.ts'),
      details(view.rows.map(({ number }) => number)),
    ]);
    if (!loaded.ok) return false;
    const { questionnaire, texts, catalogueTexts } = version;
    const on = today();
    const source = { room: view, details: loaded.body, questionnaire, parameters, texts, catalogueTexts, on };
    const { mediaType, fileName, render } = cohortExporters[format];
    saveFile({ name: fileName(source), mediaType, bytes: await render(source) });
    return true;
  } catch {
    return false;
  }
}
