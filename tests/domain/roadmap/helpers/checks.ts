// An independent reading of a roadmap: everything is looked up again in the questionnaire, the country and the answers.
// It shares no code with compiling, searching or describing.
import type { Action } from '../../../../src/domain/questionnaire.ts';
import type { PlanInput } from '../../../../src/domain/roadmap/compile.ts';
import type { PlannedAction, Roadmap } from '../../../../src/domain/roadmap.ts';

/** Every rule that a roadmap breaks, in words; empty: it is sound. */
export function faultsOf(input: PlanInput, roadmap: Roadmap): readonly string[] {
  const facts = factsOf(input);
  return [
    ...roadmap.actions.flatMap((planned) => [
      ...inOrder(facts, roadmap, planned),
      ...insideTerms(roadmap, planned),
      ...inTime(facts, planned),
      ...worthIt(facts, roadmap, planned),
      ...belongs(facts, planned),
    ]),
    ...withinDays(facts, roadmap),
    ...withinOwners(input, roadmap),
    ...withinMoney(input, roadmap),
    ...accountsForAll(input, roadmap),
  ];
}

type Facts = ReturnType<typeof factsOf>;

/** What an independent reading knows of a school: levels, context with assumed values, and the conditions that hold. */
export function factsOf(input: PlanInput) {
  const { questionnaire, profile } = input;
  const context: Record<string, unknown> = {};
  for (const question of questionnaire.context) {
    const by = question.assumedBy;
    const assumed = by?.values[String(context[by.question])] ?? question.assumed;
    const value = input.context[question.id] ?? assumed;
    if (value !== undefined) context[question.id] = value;
  }
  const holding = new Set(
    questionnaire.conditions
      .filter(
        ({ all = [], any = [] }) =>
          all.every((one) => holds(one, context)) && (any.length === 0 || any.some((one) => holds(one, context))),
      )
      .map(({ id }) => id),
  );
  const levels = new Map(
    profile.items.flatMap(({ item, level, state }) =>
      state === 'rated' && level !== undefined ? [[item, level as number]] : [],
    ),
  );
  const off = new Set(profile.items.filter(({ state }) => state === 'not-applicable').map(({ item }) => item));
  return { questionnaire, context, holding, levels, off, choices: input.choices };
}

function holds(
  clause: { readonly question: string; readonly in?: readonly unknown[]; readonly atLeast?: number; readonly atMost?: number },
  context: Record<string, unknown>,
): boolean {
  const value = context[clause.question];
  if (value === undefined) return false;
  const list = Array.isArray(value) ? value : [value];
  return (
    (clause.in === undefined || list.some((one) => clause.in?.includes(one))) &&
    (clause.atLeast === undefined || Number(value) >= clause.atLeast) &&
    (clause.atMost === undefined || Number(value) <= clause.atMost)
  );
}

function actionOf({ questionnaire }: Pick<Facts, 'questionnaire'>, id: string): Action {
  const action = questionnaire.actions.find((one) => one.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}

/** Level of an item, or of its dimension where nobody rated it. */
function levelOf({ questionnaire, levels }: Facts, item: string): number {
  const known = levels.get(item);
  if (known !== undefined) return known;
  const dimension = questionnaire.items.find(({ id }) => id === item)?.dimension;
  const others = questionnaire.items.flatMap((one) => (one.dimension === dimension ? (levels.get(one.id) ?? []) : []));
  return others.length === 0 ? 0 : Math.floor(others.reduce((sum, level) => sum + level, 0) / others.length);
}

function isMet(facts: Facts, id: string): boolean {
  const action = actionOf(facts, id);
  if (facts.choices.done.includes(id)) return true;
  if (action.condition !== undefined && !facts.holding.has(action.condition)) return true;
  return isReached(facts, action);
}

function isReached(facts: Facts, { raises }: Action): boolean {
  return raises.length > 0 && raises.every(({ item, to }) => facts.off.has(item) || levelOf(facts, item) >= to);
}

function inOrder(facts: Facts, roadmap: Roadmap, planned: PlannedAction): readonly string[] {
  if (planned.status === 'running' || isApplied(roadmap, planned.action)) return [];
  const action = actionOf(facts, planned.action);
  const endsBefore = (id: string) => roadmap.actions.some((other) => other.action === id && other.end < planned.start);
  const missing = action.after.filter((id) => !isMet(facts, id) && !endsBefore(id));
  const group = action.afterAny;
  const held = facts.questionnaire.planning.grantHeld;
  const metBy = action.afterAnyMetBy;
  const open =
    group.length > 0 &&
    !(held !== undefined && facts.holding.has(held)) &&
    !(metBy && levelOf(facts, metBy.item) >= metBy.level) &&
    !group.some((id) => facts.choices.done.includes(id) || isReached(facts, actionOf(facts, id)) || endsBefore(id));
  return [
    ...missing.map((id) => `${planned.action} starts ${planned.start} before ${id} ends`),
    ...(open ? [`${planned.action} waits for one of ${group.join(', ')}`] : []),
  ];
}

/** Has its days by the work for an application, in this round: its order is said there. */
function isApplied({ application, actions }: Roadmap, id: string): boolean {
  const task = application?.tasks.find(({ action }) => action === id);
  return (
    task !== undefined && actions.some(({ action, start, end }) => action === id && start === task.start && end === task.end)
  );
}

function insideTerms({ terms }: Roadmap, { action, term, lastTerm, start, end }: PlannedAction): readonly string[] {
  const first = terms[term];
  const last = terms[lastTerm];
  if (!first || !last) return [`${action} lies outside the terms`];
  const faults = [];
  if (start > end) faults.push(`${action} starts ${start} after its end ${end}`);
  if (start < first.from || start > first.to)
    faults.push(`${action} starts ${start}, not in its term ${first.from} to ${first.to}`);
  if (end > last.to) faults.push(`${action} ends ${end}, after its last term ${last.to}`);
  for (const day of [start, end]) {
    if (!terms.some(({ from, to, joined }) => day >= from && day <= to && !(joined && day > joined.to && day < joined.next)))
      faults.push(`${action}: ${day} lies in no term`);
  }
  return faults;
}

function inTime({ questionnaire }: Facts, { action, deadline, start, end, status }: PlannedAction): readonly string[] {
  if (!deadline || status === 'running') return [];
  const { timing } = actionOf({ questionnaire }, action);
  if (deadline.kind === 'season')
    return start >= deadline.on && end <= (deadline.until ?? '') ? [] : [`${action} does not lie in its time of the year`];
  if (deadline.kind === 'return' || deadline.kind === 'start')
    return start >= deadline.on ? [] : [`${action} starts ${start} before ${deadline.on}`];
  if (timing.kind === 'call' && timing.lead !== undefined)
    return start < deadline.on && end >= deadline.on ? [] : [`${action} does not lie around its call on ${deadline.on}`];
  return end <= deadline.on ? [] : [`${action} ends ${end} after its date ${deadline.on}`];
}

/** Something is gained, somebody wants it, or something else in the plan needs it. */
function worthIt(facts: Facts, roadmap: Roadmap, { action, raises, reasons, unlocks, status }: PlannedAction): readonly string[] {
  const wanted = status === 'running' || reasons.some(({ kind }) => ['mandatory', 'pinned', 'applying'].includes(kind));
  const needed = unlocks.some((id) => roadmap.actions.some((other) => other.action === id));
  const faults = raises.length === 0 && !wanted && !needed ? [`${action} brings nothing`] : [];
  for (const { item, from, to } of raises) {
    const raise = actionOf(facts, action).raises.find((one) => one.item === item);
    if (!raise || from < raise.from || to > raise.to || to - from > 2)
      faults.push(`${action} cannot take ${item} from ${from} to ${to}`);
    if ((facts.levels.get(item) ?? 9) > from) faults.push(`${action} takes ${item} from ${from}, where it is already`);
  }
  return faults;
}

function belongs(facts: Facts, { action: id, status }: PlannedAction): readonly string[] {
  if (status === 'running') return [];
  const action = actionOf(facts, id);
  const faults =
    action.condition !== undefined && !facts.holding.has(action.condition) ? [`${id} needs ${action.condition}`] : [];
  for (const { condition, forbid } of facts.questionnaire.planning.restrictions) {
    if (facts.holding.has(condition) && forbid?.includes(id)) faults.push(`${id} is forbidden by ${condition}`);
  }
  if (facts.choices.declined.some(({ action: other }) => other === id) || facts.choices.done.includes(id))
    faults.push(`${id} was ruled out`);
  return faults;
}

/** Days of each role stay within its yearly days, the reserve taken off. What runs already may exceed them. */
function withinDays(facts: Facts, roadmap: Roadmap): readonly string[] {
  const tasks = roadmap.application?.tasks ?? [];
  const running = roadmap.actions.filter(({ status }) => status === 'running');
  const busy = new Set([...running, ...tasks].map(({ owner }) => owner));
  const beside = tasks.filter(({ action }) => !isApplied(roadmap, action)).reduce((sum, { personDays }) => sum + personDays, 0);
  const faults = roadmap.terms.flatMap(({ index, byRole }) =>
    byRole
      .filter(({ role, planned, capacity }) => planned > capacity + 1e-9 && !busy.has(role))
      .map(({ role, planned, capacity }) => `${role} has ${planned} of ${capacity} days in term ${index}`),
  );
  const planned = roadmap.actions.reduce((sum, { personDays }) => sum + personDays.expected, beside);
  const inTerms = roadmap.terms.reduce((sum, term) => sum + term.planned, 0);
  if (Math.abs(planned - inTerms) > 1e-9) faults.push(`the actions have ${planned} days, the terms ${inTerms}`);
  const { capacity, plannedShare } = facts.questionnaire.planning;
  for (const rule of capacity) {
    const days = Number(facts.context[rule.question]);
    const perYear = (role: string) =>
      rule.kind === 'posts'
        ? rule.role === role
          ? days * rule.daysPerPost * rule.developmentShare
          : 0
        : days * (rule.roles[role] ?? 0);
    for (const role of rule.kind === 'posts' ? [rule.role] : Object.keys(rule.roles)) {
      const used = roadmap.actions
        .filter(({ owner }) => owner === role)
        .reduce((sum, { personDays }) => sum + personDays.expected, 0);
      const years = roadmap.terms.reduce((sum, term) => sum + term.weeks, 0) / 36;
      if (!busy.has(role) && used > perYear(role) * plannedShare * years + 1) faults.push(`${role} works ${used} days`);
    }
  }
  return faults;
}

/** Three open actions for each person: a started post of the coordinator, or each full share of the days of other staff. */
function withinOwners(input: PlanInput, { actions, terms }: Roadmap): readonly string[] {
  const { openPerOwner, openInAll, capacity } = input.questionnaire.planning;
  const { context } = factsOf(input);
  const limit = (owner: string) => {
    const rule = capacity.find((one) => (one.kind === 'posts' ? one.role === owner : owner in one.roles));
    const people = rule?.kind === 'posts' ? Math.ceil(Number(context[rule.question])) : Math.floor(rule?.roles[owner] ?? 1);
    return openPerOwner * Math.max(1, people);
  };
  return terms.flatMap(({ index }) => {
    const open = actions.filter(({ term, lastTerm }) => term <= index && lastTerm >= index);
    const owners = new Set(open.map(({ owner }) => owner));
    const crowded = [...owners].filter((owner) => open.filter((one) => one.owner === owner).length > limit(owner));
    return [
      ...crowded.map((owner) => `${owner} has too many open actions in term ${index}`),
      ...(open.length > openInAll ? [`term ${index} has ${open.length} open actions`] : []),
    ];
  });
}

function withinMoney(input: PlanInput, { actions, totals }: Roadmap): readonly string[] {
  const { questionnaire } = input;
  const bands = questionnaire.planning.costBands;
  const { context } = factsOf(input);
  const budget =
    Number(context[questionnaire.planning.questions.budget]) * Number(context[questionnaire.planning.questions.horizon]);
  const own = actions.filter(({ action, grantPaid }) => {
    const band = bands[actionOf({ questionnaire }, action).cost];
    return !grantPaid && !band?.alwaysAffordable;
  });
  const spent = own.reduce((sum, { cost }) => sum + cost, 0);
  const faults = spent > budget ? [`${spent} euro of ${budget}`] : [];
  return totals.cost === spent ? faults : [...faults, `the totals say ${totals.cost} euro, the actions ${spent}`];
}

function accountsForAll({ questionnaire }: PlanInput, { actions, leftOut }: Roadmap): readonly string[] {
  const seen = [...actions, ...leftOut].map(({ action }) => action);
  return questionnaire.actions
    .filter(({ id }) => seen.filter((one) => one === id).length !== 1)
    .map(({ id }) => `${id} is not said exactly once`);
}
