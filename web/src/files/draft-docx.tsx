import { useState } from 'react';
import type { PlanDraft } from '../../../src/export/erasmus-plan/draft.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { fileStem } from '../../../src/export/file-name.ts';
import { LANGUAGE } from '../words.ts';
import { saveFile } from './save-file.ts';
import { say } from './say.ts';

/** Saves the draft as a Word file to go on writing in. */
export function DraftDocx({ draft }: { readonly draft: PlanDraft }) {
  const [state, setState] = useState<'ready' | 'busy' | 'done' | 'failed'>('ready');
  const make = async (): Promise<void> => {
    setState('busy');
    setState(await saved(draft));
  };
  return (
    <p className="row">
      <button type="button" className="button" aria-disabled={state === 'busy'} onClick={() => void (state === 'busy' || make())}>
        {say('draft.docx')}
      </button>
      <span role="status" className="small">
        {state === 'busy' && say('making')}
        {state === 'done' && say('draft.saved')}
      </span>
      {state === 'failed' && (
        <span role="alert" className="error">
          {say(navigator.onLine ? 'failed' : 'failed.offline')}
        </span>
      )}
    </p>
  );
}

async function saved(draft: PlanDraft): Promise<'done' | 'failed'> {
  try {
    const { renderDraftDocx } = await import('../../../src/export/erasmus-plan/draft-docx.ts');
    saveFile({
      name: `${fileStem({ school: draft.school, answeredOn: draft.day })}-erasmus-plan.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await renderDraftDocx(draft, exportWordsOf(LANGUAGE), LANGUAGE),
    });
    return 'done';
  } catch {
    return 'failed';
  }
}
