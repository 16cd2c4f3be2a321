import type { Problem } from '../api.ts';
import { sayLater } from '../say-later.ts';
import { say } from '../words.ts';
import type { Session } from './session.ts';
import { unsettledIn } from './unsettled-list.ts';

/** Why not all is saved, after `flush` said so: no network, signed out, a value that is not taken, or a choice to make. */
export function whyUnsaved({ saver, bundle, outbox, details, figures }: WhyInput): Problem {
  const status = saver.status.get();
  if (status.kind === 'problem') return status.problem;
  if (status.kind === 'offline') return { status: 0, title: '', detail: '' };
  if (status.kind === 'signed-out') return { status: 401, title: '', detail: say('saving.signed-out') };
  const waiting = unsettledIn(bundle.texts, outbox.get(), [details.get(), figures.get()]);
  const sentences = waiting.map(({ title, detail }) => say('unsaved.one', { title, detail }).trim());
  return { status: 409, title: '', detail: sentences.length > 0 ? sentences.join(' ') : sayLater('unsaved.other') };
}

/** The parts of a session that know why. */
export type WhyInput = Pick<Session, 'bundle' | 'outbox' | 'details' | 'figures'> & {
  readonly saver: Pick<Session['saver'], 'status'>;
};
