import { Link } from 'wouter';
import type { Saver, SavingStatus } from '../saving/saver.ts';
import { useWatched } from '../saving/use-watched.ts';
import { clock, say } from '../words.ts';
import type { Unsettled } from './unsettled-list.ts';
import { useCalm } from './use-calm.ts';

/** Milliseconds between two spoken messages. */
const PAUSE = 5_000;

interface SaveStatusProps {
  readonly saver: Saver;
  /** What waits for a person: announced here, and nowhere else. */
  readonly unsettled: readonly Unsettled[];
}

/** Says whether all is saved: shown at once, spoken by screen readers only when it matters and not at every change. */
export function SaveStatus({ saver, unsettled }: SaveStatusProps) {
  const status = useWatched(saver.status);
  const titles = unsettled.map(({ title }) => say('unsaved.one', { title, detail: '' }).trim()).join(' ');
  const spoken = useCalm(titles || (isWorthSaying(status) ? textOf(status) : undefined), PAUSE);
  return (
    <div className={`save-status is-${status.kind}`}>
      <span aria-hidden="true">{textOf(status)}</span>
      <span className="hidden-visually" role="status">
        {spoken}
      </span>
      {status.kind === 'signed-out' ? (
        <Link href="/o" className="button">
          {say('saving.sign-in')}
        </Link>
      ) : null}
      {status.kind === 'problem' ? (
        <button type="button" className="link-button" onClick={() => void saver.flush()}>
          {say('saving.again')}
        </button>
      ) : null}
    </div>
  );
}

function textOf(status: SavingStatus): string {
  if (status.kind === 'saved') return say('saving.saved', { time: clock(status.at) });
  if (status.kind === 'problem') return say('saving.problem', { detail: status.problem.detail || status.problem.title });
  return say(`saving.${status.kind}`);
}

function isWorthSaying({ kind }: SavingStatus): boolean {
  return kind === 'saved' || isTrouble(kind);
}

/** Whether something is not saved and will not be by itself at once. */
export function isTrouble(kind: SavingStatus['kind']): boolean {
  return kind === 'unsettled' || kind === 'offline' || kind === 'problem' || kind === 'signed-out';
}
