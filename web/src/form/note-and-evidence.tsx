import { lazy, Suspense, useState } from 'react';
import type { Answer, Evidence } from '../../../src/domain/answers.ts';
import { say } from '../words.ts';
import { TextArea } from './text-area.tsx';

const EvidenceList = lazy(() => import('./evidence-list.tsx'));

const NONE: readonly Evidence[] = [];

interface NoteAndEvidenceProps {
  readonly id: string;
  readonly code: string | undefined;
  readonly answer: Answer;
  /** What could be shown for this item. */
  readonly hint: string | undefined;
  readonly onChange: (answer: Answer) => void;
}

/** Note and evidence of an answer, folded away until they are wanted; then the fields of evidence are fetched. */
export function NoteAndEvidence({ id, code, answer, hint, onChange }: NoteAndEvidenceProps) {
  const [wasOpened, setOpened] = useState(false);
  const count = (answer.note ? 1 : 0) + (answer.evidence?.length ?? 0);
  return (
    <details className="note-and-evidence" onToggle={() => setOpened(true)}>
      <summary>
        {count === 0 ? say('item.extras.none') : say('item.extras', { count })}
        <span className="hidden-visually"> {code}</span>
      </summary>
      <div className="flow">
        <TextArea
          id={`${id}-note`}
          label={say('item.note')}
          help={say('item.roles-not-names')}
          most={2000}
          value={answer.note ?? ''}
          onChange={(note) => onChange({ ...answer, note })}
        />
        <div className="flow tight">
          <h3 className="label">{say('item.evidence')}</h3>
          {hint ? <p className="help">{say('item.evidence.hint', { hint })}</p> : null}
          {wasOpened ? (
            <Suspense fallback={null}>
              <EvidenceList
                id={`${id}-evidence`}
                evidence={answer.evidence ?? NONE}
                most={10}
                onChange={(evidence) => onChange({ ...answer, evidence })}
              />
            </Suspense>
          ) : null}
        </div>
      </div>
    </details>
  );
}
