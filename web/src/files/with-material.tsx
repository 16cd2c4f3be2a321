import { type ReactNode, useState } from 'react';
import type { Problem } from '../api.ts';
import type { Session } from '../assessment/session.ts';
import { useSession } from '../assessment/use-session.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { loadMaterial } from './load-material.ts';
import type { Material } from './material.ts';
import { say } from './say.ts';

interface WithMaterialProps {
  /** What the page is about; stands above the question for the label. */
  readonly title: string;
  readonly children: (material: Material) => ReactNode;
}

/** Shows a page once everything files are made of is here; without the service, from what this device keeps. */
export function WithMaterial({ title, children }: WithMaterialProps) {
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const [label, setLabel] = useState<string>();
  const loaded = useLoaded(`${id} ${label ?? ''}`, () => loadMaterial(session, label));
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'ready') return children(loaded.value);
  return isLabelMissing(session, loaded.problem) && label === undefined ? (
    <LabelPage title={title} onLabel={setLabel} />
  ) : (
    <ProblemPage problem={loaded.problem} />
  );
}

/** This device keeps no label: without the service, somebody has to say it. */
function isLabelMissing({ assessment }: Session, { status }: Problem): boolean {
  const { school, submitted } = assessment.get();
  return school === undefined && !submitted && (status === 0 || status >= 500);
}

function LabelPage({ title, onLabel }: { readonly title: string; readonly onLabel: (label: string) => void }) {
  const [text, setText] = useState('');
  return (
    <Page title={title}>
      <form
        className="flow narrow"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onLabel(text.trim());
        }}
      >
        <p className="notice">{say('label.why')}</p>
        <div className="field">
          <label htmlFor="label">{say('label')}</label>
          <input
            id="label"
            className="input"
            required
            maxLength={120}
            autoComplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <p>
          <button type="submit" className="button">
            {say('label.on')}
          </button>
        </p>
      </form>
    </Page>
  );
}
