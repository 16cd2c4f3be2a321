import type { Problem } from '../api.ts';
import { EMPTY_OUTBOX, type Outbox, takeNewer } from '../saving/outbox.ts';
import { NO_PATCHES } from '../saving/patches.ts';
import { LANGUAGE } from '../words.ts';
import { readAnswers, readAssessment, readBundle } from './calls.ts';
import { type Draft, readDraft } from './draft.ts';
import { openSession, type Session } from './session.ts';

/** What became of opening an assessment; `kept` counts answers that only this device holds. */
export type Opened =
  | { readonly kind: 'opened'; readonly session: Session }
  /** This device may see the result only. */
  | { readonly kind: 'viewer' }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly kept: number };

/** Opens an assessment from the service, or from this device when the service is out of reach. */
export async function openAssessment(id: string): Promise<Opened> {
  const [assessment, answers, draft] = await Promise.all([readAssessment(id), readAnswers(id), readDraft(id)]);
  const outbox = draft?.outbox ?? EMPTY_OUTBOX;
  if (assessment.ok && assessment.body.assessment.role === 'viewer') return { kind: 'viewer' };
  if (assessment.ok && answers.ok) {
    return openWith({
      header: assessment.body.assessment,
      outbox: takeNewer(outbox, answers.body.answers),
      details: draft?.details ?? NO_PATCHES,
      figures: draft?.figures ?? NO_PATCHES,
      actions: draft?.actions ?? EMPTY_OUTBOX,
      ...(answers.body.earlier ? { earlier: answers.body.earlier } : {}),
    });
  }
  const problem = !assessment.ok ? assessment.problem : !answers.ok ? answers.problem : undefined;
  if (problem?.status === 0 && draft) return openWith(draft);
  return { kind: 'refused', problem: problem ?? { status: 0, title: '', detail: '' }, kept: unsavedIn(outbox) };
}

async function openWith(draft: Draft): Promise<Opened> {
  const bundle = await readBundle(draft.header.questionnaire, LANGUAGE);
  if (!bundle.ok) return { kind: 'refused', problem: bundle.problem, kept: unsavedIn(draft.outbox) };
  const session = openSession(bundle.body, draft);
  void session.saver.flush();
  return { kind: 'opened', session };
}

function unsavedIn(outbox: Outbox): number {
  return new Set([...Object.keys(outbox.pending), ...(outbox.sending?.changes ?? []).map(({ item }) => item)]).size;
}
