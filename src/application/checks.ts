import { type Fault, type FaultDetail, fault, isFault } from '../domain/fault.ts';
import type { ItemId } from '../domain/questionnaire.ts';
import { questionsFor } from '../domain/rounds/questions.ts';
import type { CheckAnswer, CheckValues } from '../domain/rounds/results.ts';
import { type Admitted, admit, refusalFault } from './access.ts';
import { pointerPart } from './check-context.ts';
import type { AssessmentId, Instant } from './ports.ts';
import type { Caller, Setting } from './setting.ts';

/** One question of a short check, in the words of the group that answers. */
export interface CheckQuestion {
  readonly item: ItemId;
  readonly question: string;
}

/** A short check with all its words: what a respondent's page shows. What was answered is never read back. */
export interface CheckView {
  readonly school: string;
  readonly language: string;
  readonly name: string;
  readonly lead: string;
  readonly minutes: number;
  readonly closesAt: Instant;
  readonly questions: readonly CheckQuestion[];
  /** Asked of those who answer yes to `ask`. */
  readonly more?: { readonly ask: string; readonly questions: readonly CheckQuestion[] };
  /** From no to yes; their places are the values 0 to 3. */
  readonly answers: readonly string[];
  readonly unknown: string;
  /** People of this group who must answer before anything is shown. */
  readonly least: number;
}

/** The short check that the caller's link opens. */
export async function readCheck(setting: Setting, caller: Caller, id: AssessmentId): Promise<CheckView | Fault> {
  const admitted = await admit(setting, caller, id, 'answer-check');
  if (isFault(admitted)) return admitted;
  const round = (await setting.ports.rounds.rounds(id)).find(({ number }) => number === admitted.right.round);
  const asked = askedOf(admitted);
  const { assessment, version } = admitted;
  const texts = version.texts(assessment.language);
  const words = texts.shortChecks;
  const own = words?.checks[asked.check.id];
  if (!round || !words || !own) throw new Error(`${version.questionnaire.id} has no words for ${asked.check.id}`);
  const inWords = (items: readonly ItemId[]) =>
    items.map((item) => ({ item, question: texts.items[item]?.wording?.[asked.check.role] ?? '' }));
  return {
    school: assessment.school,
    language: assessment.language,
    name: own.name,
    lead: own.lead,
    minutes: asked.check.minutes,
    closesAt: round.closesAt,
    questions: inWords(asked.first),
    ...(own.more === undefined ? {} : { more: { ask: own.more, questions: inWords(asked.more) } }),
    answers: words.answers,
    unknown: words.unknown,
    least: version.questionnaire.scoring.smallestGroup[asked.check.role] ?? 0,
  };
}

/** Keeps what a respondent said; sent again it replaces what the same one said before, and without values takes it back. */
export async function answerCheck(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  values: Readonly<Record<string, CheckAnswer>>,
): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'answer-check');
  if (isFault(admitted)) return admitted;
  const { first, more } = askedOf(admitted);
  const errors = unasked(values, new Set([...first, ...more]));
  if (errors.length > 0)
    return fault('invalid', 'Nothing was saved: some answers are to questions that are not asked.', { errors });
  const kept: CheckValues = values;
  const outcome = await setting.ports.rounds.respond(admitted.permit, kept);
  if (outcome.kind === 'done') return undefined;
  return outcome.because === 'stale' ? fault('not-found', 'This round is closed.') : refusalFault(outcome.because);
}

/** Ends this device's right to answer; what was sent stays, and other rights too. */
export async function leaveCheck(setting: Setting, caller: Caller, id: AssessmentId): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'answer-check');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.access.leave(admitted.permit);
  return outcome.kind === 'refused' && outcome.because !== 'stale' ? refusalFault(outcome.because) : undefined;
}

function askedOf({ assessment, right, version: { questionnaire } }: Admitted) {
  const check = questionnaire.shortChecks?.find(({ id }) => id === right.shortCheck);
  if (!check) throw new Error(`${questionnaire.id} has no short check ${right.shortCheck}`);
  return { check, ...questionsFor(questionnaire, check, assessment.context) };
}

function unasked(values: Readonly<Record<string, CheckAnswer>>, asked: ReadonlySet<ItemId>): readonly FaultDetail[] {
  return Object.keys(values)
    .filter((item) => !asked.has(item))
    .map((item) => ({ pointer: `/values/${pointerPart(item)}`, detail: 'This question is not asked here. Leave it out.' }));
}
