import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { ItemId } from '../domain/questionnaire.ts';
import type { EarlierSubmission } from '../domain/submission.ts';
import { admit, operationOf, refusalFault } from './access.ts';
import { checkChanges, type ProposedChange } from './check-answers.ts';
import { showInRooms } from './cohorts/shown-profile.ts';
import type { AnswerChange, AssessmentId, AssessmentRecord, Ports, SavedAnswers } from './ports.ts';
import type { Caller, Setting } from './setting.ts';
import { cleanJson } from './text.ts';

/** Changed answers, each with the version the caller saw, under the caller's operation id. */
export interface AnswersRequest {
  readonly operation: string;
  readonly changes: readonly ProposedChange[];
}

/** Every answer given so far with its version, and the submission before them. */
export interface AnswersView {
  readonly answers: SavedAnswers;
  /** An answer that has the version it had there stands since then: it asks to be confirmed. */
  readonly earlier?: EarlierSubmission;
}

/** The answers. After a submission they are those of a new round, which starts from the last. */
export async function readAnswers(setting: Setting, caller: Caller, id: AssessmentId): Promise<AnswersView | Fault> {
  const admitted = await admit(setting, caller, id, 'read-answers');
  if (isFault(admitted)) return admitted;
  const { assessments } = setting.ports;
  const [answers, earlier] = await Promise.all([
    assessments.answers(admitted.assessment),
    assessments.earlier(admitted.assessment),
  ]);
  return earlier ? { answers, earlier } : { answers };
}

/** Saves changed answers, all or none, and says the versions they have now. */
export async function saveAnswers(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: AnswersRequest,
): Promise<Readonly<Record<ItemId, number>> | Fault> {
  const { ports } = setting;
  const admitted = await admit(setting, caller, id, 'save-answers');
  if (isFault(admitted)) return admitted;
  const { assessment, version, permit } = admitted;
  const proposed = request.changes.map(({ item, version: seen, answer }) => ({ item, version: seen, answer: cleanJson(answer) }));
  const checked = checkChanges({ version, context: assessment.context, language: assessment.language }, proposed);
  if ('errors' in checked)
    return fault('invalid', 'Nothing was saved: some answers do not fit. Correct them and save again.', {
      errors: checked.errors,
    });
  const operation = await operationOf(ports, request.operation, 'answers', checked.changes);
  const outcome = await ports.assessments.saveAnswers(permit, operation, assessment.response, checked.changes);
  if (outcome.kind === 'done') {
    await showInRooms(setting, admitted, { submitted: false });
    return outcome.result;
  }
  return outcome.because === 'stale' ? conflict(ports, assessment, checked.changes) : refusalFault(outcome.because);
}

async function conflict(ports: Ports, assessment: AssessmentRecord, changes: readonly AnswerChange[]): Promise<Fault> {
  const saved = await ports.assessments.answers(assessment);
  const current = Object.fromEntries(changes.map(({ item }) => [item, saved[item] ?? { answer: null, version: 0 }]));
  return fault(
    'conflict',
    'Nothing was saved: somebody changed one of these answers in between. Compare with `current` and save again with its versions.',
    { current },
  );
}
