import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { KeySheet } from '../assessment/key-sheet.tsx';
import { remember } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { BundleContentsView } from './bundle-contents.tsx';
import type { Checked } from './check-bundle.ts';
import { type ImportProgress, isBegun, runImport } from './import-run.ts';
import { say } from './say.ts';

type Readable = Extract<Checked, { readonly kind: 'checked' }>;
type State = 'ready' | 'begun' | 'running' | 'done' | Problem;

/** What a bundle holds, and a button that makes an assessment of it; goes on where an earlier try stopped. */
export function Importing({ checked }: { readonly checked: Readable }) {
  const { bundle, version, verdict } = checked;
  const [state, setState] = useState<State>('ready');
  const [progress, setProgress] = useState<ImportProgress>();
  useEffect(() => {
    void isBegun(bundle).then((begun) => begun && setState('begun'));
  }, [bundle]);
  const run = async (): Promise<void> => {
    setState('running');
    // A later try does not know what an earlier one was told once.
    const end = await runImport(bundle, (now) =>
      setProgress((before) => ({ ...now, keys: now.keys ?? before?.keys, refusedPlan: now.refusedPlan ?? before?.refusedPlan })),
    );
    if (end.kind === 'stopped') return setState(end.problem);
    setState('done');
  };
  const id = progress?.id;
  useEffect(() => {
    if (state === 'done' && id !== undefined) void remember(id, pathOf.profile(id));
  }, [state, id]);
  const isStopped = typeof state === 'object';
  return (
    <section className="flow" aria-labelledby="holds">
      <h2 id="holds">{say('holds')}</h2>
      <BundleContentsView bundle={bundle} version={version} />
      {!verdict.holds && <p className="notice warning">{say('import.does-not-hold')}</p>}
      {state === 'begun' && <p className="notice">{say('import.begun')}</p>}
      {isStopped && <ProblemNotice problem={state} />}
      {isStopped && id !== undefined && <p>{say('import.stopped')}</p>}
      {state !== 'running' && state !== 'done' && (
        <p>
          <button type="button" className="button large" onClick={() => void run()}>
            {say(state === 'ready' ? 'import.start' : 'import.go-on')}
          </button>
        </p>
      )}
      {progress && (
        <div className="flow tight">
          <progress
            className="import-progress"
            max={progress.of || 1}
            value={progress.done}
            aria-label={say('import.progress')}
          />
          <p role="status">
            {state === 'done' ? say('import.done') : say('import.step', { done: progress.done, of: progress.of })}
          </p>
        </div>
      )}
      {progress?.refusedPlan && (
        <p className="notice warning">{say('import.plan-refused', { detail: progress.refusedPlan.detail })}</p>
      )}
      {state === 'done' && id !== undefined && (
        <p className="row no-print">
          <Link href={pathOf.profile(id)} className="button large">
            {say('import.open')}
          </Link>
        </p>
      )}
      {state === 'done' && progress && !progress.keys && id !== undefined && (
        <p className="notice">
          {say('import.no-keys')} <Link href={pathOf.device(id)}>{say('import.device')}</Link>
        </p>
      )}
      {progress?.keys && (
        <>
          <p className="lead">{say('import.keys')}</p>
          <KeySheet {...progress.keys} />
        </>
      )}
    </section>
  );
}
