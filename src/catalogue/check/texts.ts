import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Texts } from '../../domain/texts.ts';
import { type FileFault, faultAt } from './fault.ts';
import { type Question, questionsOf } from './question.ts';
import { idsOf } from './references.ts';
import type { Claim, Subject } from './subject.ts';

/** Each language of the version has words for everything that is shown, and none that are left over. */
export const everythingHasWords: Claim = (subject) => {
  const { languages } = subject.version.questionnaire;
  const given = Object.keys(subject.files.texts);
  return [
    ...languages.filter((one) => !given.includes(one)).map((one) => faultAt(`texts/${one}.json`, [], 'is missing')),
    ...given
      .filter((one) => !languages.includes(one))
      .map((one) => faultAt('questionnaire.json', ['languages'], `leaves out "${one}", which has a file in texts`)),
    ...given.filter((one) => languages.includes(one)).flatMap((language) => textFaults(subject, language)),
  ];
};

function textFaults(subject: Subject, language: string): readonly FileFault[] {
  const { questionnaire, contextSchema } = subject.version;
  const texts = subject.version.texts(language);
  const file = `texts/${language}.json`;
  const questions = questionsOf(contextSchema);
  const sections: readonly (readonly [Exclude<keyof Texts, 'shortChecks'>, readonly string[]])[] = [
    ['dimensions', idsOf(questionnaire.dimensions)],
    ['items', idsOf(questionnaire.items)],
    ['conditions', idsOf(questionnaire.conditions)],
    ['roles', rolesOf(questionnaire)],
    ['scopes', idsOf(questionnaire.scopes)],
    ['standards', defined([...questionnaire.items, ...questionnaire.actions].map(({ standard }) => standard))],
    ['eqavet', defined([...questionnaire.items, ...questionnaire.actions].map(({ eqavet }) => eqavet))],
    ['context', [...questions.keys()]],
    ['checks', idsOf(questionnaire.checks)],
    ['presets', idsOf(questionnaire.planning.presets)],
    ['priorities', idsOf(questionnaire.planning.priorities)],
  ];
  return [
    ...languageFault(file, texts.language, language),
    ...levelFaults(file, texts, questionnaire),
    ...sections.flatMap(([section, keys]) => keyFaults(file, [section], keys, Object.keys(texts[section]))),
    ...wordingFaults(file, texts, questionnaire),
    ...[...questions.values()].flatMap((question) => optionFaults(file, texts, question)),
  ];
}

/** Whether a section has exactly these keys. */
export function keyFaults(
  file: string,
  place: readonly string[],
  wanted: readonly string[],
  given: readonly string[],
): readonly FileFault[] {
  return [
    ...wanted.filter((key) => !given.includes(key)).map((key) => faultAt(file, [...place, key], 'is missing')),
    ...given
      .filter((key) => !wanted.includes(key))
      .map((key) => faultAt(file, [...place, key], 'is left over: nothing has this id')),
  ];
}

/** A text file says its own language. */
export function languageFault(file: string, said: string, language: string): readonly FileFault[] {
  return said === language ? [] : [faultAt(file, ['language'], `must be "${language}"`)];
}

/** Every role that answers, owns an action or gives time. */
function rolesOf({ items, actions, scoring, planning }: Questionnaire): readonly string[] {
  return defined([
    ...items.flatMap(({ roles }) => roles),
    ...actions.map(({ owner }) => owner),
    ...scoring.groups.map(({ role }) => role),
    ...scoring.experienceGroups,
    ...planning.capacity.flatMap((rule) => (rule.kind === 'posts' ? [rule.role] : Object.keys(rule.roles))),
  ]);
}

function defined(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

function levelFaults(file: string, texts: Texts, questionnaire: Questionnaire): readonly FileFault[] {
  const wanted = questionnaire.items.length > 0 ? 5 : 0;
  return texts.levels.length === wanted ? [] : [faultAt(file, ['levels'], `needs ${wanted} entries, level 0 first`)];
}

function wordingFaults(file: string, texts: Texts, { items }: Questionnaire): readonly FileFault[] {
  return items.flatMap(({ id, roles }) =>
    Object.keys(texts.items[id]?.wording ?? {})
      .filter((role) => !roles.includes(role))
      .map((role) => faultAt(file, ['items', id, 'wording', role], 'is left over: this role is not asked')),
  );
}

function optionFaults(file: string, texts: Texts, question: Question): readonly FileFault[] {
  const words = texts.context[question.id];
  if (!words) return [];
  return keyFaults(file, ['context', question.id, 'options'], question.options.map(String), Object.keys(words.options ?? {}));
}
