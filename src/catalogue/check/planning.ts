import type { PlanningParameters } from '../../domain/planning-parameters.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import { type Question, questionsOf } from './question.ts';
import { idsOf } from './references.ts';
import type { Claim } from './subject.ts';

const FILE = 'planning.json';

/** Planning names items, actions, conditions and questions that exist, and has a figure for each option it asks about. */
export const planningNamesWhatExists: Claim = ({ files, version }) => {
  if (files.planning === undefined) return [];
  const { planning } = version.questionnaire;
  const questions = questionsOf(version.contextSchema);
  return [
    ...ruleFaults(version.questionnaire),
    ...questionFaults(planning, questions),
    ...optionFaults(['effort', 'factors'], questions.get(planning.effort.question), Object.keys(planning.effort.factors)),
    ...planning.capacity.flatMap((rule, index) =>
      rule.kind === 'shared-days'
        ? optionFaults(['capacity', index, 'staff'], questions.get(rule.staffQuestion), Object.keys(rule.staff))
        : [],
    ),
    ...optionFaults(['presets'], questions.get(planning.questions.preset), idsOf(planning.presets)),
    ...optionFaults(['questions', 'focus'], questions.get(planning.questions.focus), idsOf(version.questionnaire.dimensions)),
  ];
};

function ruleFaults({ planning, items, actions, conditions }: Questionnaire): readonly FileFault[] {
  const item = mustExist('item', idsOf(items));
  const action = mustExist('action', idsOf(actions));
  const condition = mustExist('condition', idsOf(conditions));
  return [
    ...planning.safetyNet.items.flatMap((id, at) => item(FILE, ['safetyNet', 'items', at], id)),
    ...condition(FILE, ['safetyNet', 'condition'], planning.safetyNet.condition),
    ...condition(FILE, ['grantHeld'], planning.grantHeld),
    ...planning.foundations.items.flatMap((id, at) => item(FILE, ['foundations', 'items', at], id)),
    ...planning.priorities.flatMap((rule, index) => [
      ...condition(FILE, ['priorities', index, 'condition'], rule.condition),
      ...rule.items.flatMap((id, at) => item(FILE, ['priorities', index, 'items', at], id)),
    ]),
    ...planning.mandatory.flatMap((rule, index) => [
      ...rule.actions.flatMap((id, at) => action(FILE, ['mandatory', index, 'actions', at], id)),
      ...('item' in rule.when ? item(FILE, ['mandatory', index, 'when', 'item'], rule.when.item) : []),
      ...('condition' in rule.when ? condition(FILE, ['mandatory', index, 'when', 'condition'], rule.when.condition) : []),
    ]),
    ...planning.restrictions.flatMap((rule, index) => [
      ...condition(FILE, ['restrictions', index, 'condition'], rule.condition),
      ...(rule.forbid ?? []).flatMap((id, at) => action(FILE, ['restrictions', index, 'forbid', at], id)),
      ...action(FILE, ['restrictions', index, 'before', 'first'], rule.before?.first),
      ...(rule.before?.then ?? []).flatMap((id, at) => action(FILE, ['restrictions', index, 'before', 'then', at], id)),
    ]),
  ];
}

function questionFaults(planning: PlanningParameters, questions: ReadonlyMap<string, Question>): readonly FileFault[] {
  const question = mustExist('context question', questions.keys());
  return [
    ...Object.entries(planning.questions).flatMap(([use, id]) => question(FILE, ['questions', use], id)),
    ...question(FILE, ['effort', 'question'], planning.effort.question),
    ...planning.capacity.flatMap((rule, index) => [
      ...question(FILE, ['capacity', index, 'question'], rule.question),
      ...(rule.kind === 'shared-days' ? question(FILE, ['capacity', index, 'staffQuestion'], rule.staffQuestion) : []),
    ]),
  ];
}

/** Every option has its entry and every entry its option. */
function optionFaults(
  place: readonly (string | number)[],
  question: Question | undefined,
  given: readonly string[],
): readonly FileFault[] {
  if (!question) return [];
  const options = question.options.map(String);
  return [
    ...options
      .filter((id) => !given.includes(id))
      .map((id) => faultAt(FILE, place, `has nothing for the option "${id}" of "${question.id}"`)),
    ...given
      .filter((id) => !options.includes(id))
      .map((id) => faultAt(FILE, place, `has "${id}", which is no option of "${question.id}"`)),
  ];
}
