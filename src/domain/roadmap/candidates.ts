import type { Action, ActionId, Questionnaire } from '../questionnaire.ts';
import type { PlanChoices } from '../roadmap.ts';
import type { ApplicationWork } from './applying/application-work.ts';
import { blockWaiting, type Prerequisites, withPrerequisites } from './prerequisites.ts';
import type { Priorities } from './priorities.ts';
import type { Demanded, LeftOutReason, Rules } from './rules.ts';
import { type Effect, effectsOf, type Standing } from './standing.ts';

/** An action that may be in the plan, with what must come before it and is not met yet. */
export interface Candidate {
  readonly action: Action;
  readonly effects: readonly Effect[];
  readonly after: readonly ActionId[];
  /** One of these first; undefined: nothing needed (or met). */
  readonly oneOf: readonly ActionId[] | undefined;
  readonly demanded: Demanded | undefined;
  readonly pinned: boolean;
  /** Brings the next step of an item of the safety net that is below its level. */
  readonly inSafetyNet: boolean;
  /** Runs since this term. */
  readonly runningSince: number | undefined;
  /** Need not wait for the start of a school year: safety, foundations, demanded or pinned, or needed for one of them. */
  readonly anyTime: boolean;
}

/** What may be planned, and why the rest may not. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly out: ReadonlyMap<ActionId, LeftOutReason>;
}

/** What candidates follow from. */
export interface CandidateInput {
  readonly questionnaire: Questionnaire;
  readonly standing: Standing;
  readonly priorities: Priorities;
  readonly rules: Rules;
  readonly choices: PlanChoices;
  readonly prerequisites: Prerequisites;
  /** The application the school is writing now. */
  readonly work: ApplicationWork | undefined;
  /** Says why the calendar has no place for an action; undefined: it has one. */
  readonly noTime: (action: Action, anyTime: boolean) => LeftOutReason | undefined;
}

/** Actions with a gain, the ones the school or a rule wants, and whatever those need first. */
export function candidatesOf(input: CandidateInput): Candidates {
  const { actions } = input.questionnaire;
  const out = new Map(input.rules.out);
  const effects = new Map(actions.map((action) => [action.id, effectsOf(action, input.standing)]));
  const prerequisites = settled(input);
  const urgent = withPrerequisites(urgentOf(input, effects), prerequisites);
  const running = new Map(input.choices.running.map(({ action, term }) => [action, term]));
  const isPlaced = (id: ActionId) => running.has(id) || input.work?.fixed.has(id) === true;
  const isWanted = ({ id }: Action) =>
    !out.has(id) && (isPlaced(id) || input.rules.demanded.has(id) || isPinned(input, id) || effects.get(id)?.length !== 0);
  const idsOf = (list: readonly Action[]) => list.map(({ id }) => id);
  const useful = withPrerequisites(idsOf(actions.filter(isWanted)), prerequisites);
  for (const action of actions) {
    if (!useful.has(action.id) || out.has(action.id) || isPlaced(action.id)) continue;
    const reason = input.noTime(action, urgent.has(action.id));
    if (reason) out.set(action.id, reason);
  }
  blockWaiting(new Set([...useful].filter((id) => !isPlaced(id))), prerequisites, out);
  const needed = withPrerequisites(idsOf(actions.filter(isWanted)), prerequisites);
  const list: Candidate[] = [];
  for (const action of actions) {
    const { id } = action;
    if (out.has(id)) continue;
    if (!needed.has(id)) out.set(id, withoutGain(action, input.standing));
    else list.push(candidate(input, action, effects.get(id) ?? [], prerequisites, out, urgent.has(id), running.get(id)));
  }
  return { list, out };
}

/** What the school wants in the plan: pinned, or the application it is writing now. */
function isPinned({ choices, work }: CandidateInput, id: ActionId): boolean {
  return choices.pinned.includes(id) || (work?.action === id && work.facts.verdict !== 'not-possible');
}

/** Work that has its days already waits for nothing. */
function settled({ prerequisites, work }: CandidateInput): Prerequisites {
  if (!work || work.fixed.size === 0) return prerequisites;
  return new Map([...prerequisites].map(([id, unmet]) => [id, work.fixed.has(id) ? { after: [], oneOf: undefined } : unmet]));
}

function urgentOf(input: CandidateInput, effects: ReadonlyMap<ActionId, readonly Effect[]>): readonly ActionId[] {
  const { questionnaire, priorities, rules } = input;
  const { safetyNet, foundations } = questionnaire.planning;
  const isUrgent = ({ item, from }: Effect) =>
    (priorities.safetyNet.has(item) && from < safetyNet.below) || (priorities.foundations.has(item) && from < foundations.below);
  return questionnaire.actions
    .map(({ id }) => id)
    .filter((id) => isPinned(input, id) || rules.demanded.get(id)?.anyTime || effects.get(id)?.some(isUrgent));
}

function candidate(
  input: CandidateInput,
  action: Action,
  effects: readonly Effect[],
  prerequisites: Prerequisites,
  out: ReadonlyMap<ActionId, LeftOutReason>,
  anyTime: boolean,
  runningSince: number | undefined,
): Candidate {
  const { priorities, standing, questionnaire, rules } = input;
  const before = prerequisites.get(action.id);
  const { below } = questionnaire.planning.safetyNet;
  const isNextInNet = ({ item, from }: Effect) =>
    from < below && priorities.safetyNet.has(item) && standing.levels.get(item) === from;
  return {
    action,
    effects,
    after: before?.after ?? [],
    oneOf: before?.oneOf?.filter((id) => !out.has(id)),
    demanded: rules.demanded.get(action.id),
    pinned: isPinned(input, action.id),
    inSafetyNet: effects.some(isNextInNet),
    runningSince,
    anyTime,
  };
}

/** The school is there already, or nobody rated anything the action raises, perhaps because it was not asked or does not apply. */
export function withoutGain({ raises }: Action, { levels, notApplicable, asked, scope }: Standing): LeftOutReason {
  if (raises.length > 0 && raises.every(({ item }) => notApplicable.has(item))) return { kind: 'no-gain', notApplicable: true };
  const unrated = raises.every(({ item }) => !levels.has(item)) && raises.some(({ item }) => !notApplicable.has(item));
  if (!unrated) return { kind: 'no-gain' };
  return raises.some(({ item }) => asked.has(item)) ? { kind: 'no-gain', unrated } : { kind: 'no-gain', unrated, scope };
}
