import type { CatalogueTexts } from '../../domain/texts.ts';
import { type FileFault, faultAt } from './fault.ts';
import { idsOf } from './references.ts';
import type { Claim, Subject } from './subject.ts';
import { keyFaults, languageFault } from './texts.ts';

/** Each language has words for the catalogue: actions, indicators, cost bands, calls, events, terms and rules. */
export const theCatalogueHasWords: Claim = (subject) => {
  const { questionnaire } = subject.version;
  if (questionnaire.actions.length === 0 && questionnaire.indicators.length === 0) return [];
  const given = Object.keys(subject.files.catalogueTexts ?? {});
  return [
    ...questionnaire.languages
      .filter((one) => !given.includes(one))
      .map((one) => faultAt(`texts/${one}.catalogue.json`, [], 'is missing')),
    ...given.filter((one) => questionnaire.languages.includes(one)).flatMap((language) => textFaults(subject, language)),
  ];
};

function textFaults(subject: Subject, language: string): readonly FileFault[] {
  const { questionnaire, calendar } = subject.version;
  const texts = subject.version.catalogueTexts(language);
  const file = `texts/${language}.catalogue.json`;
  const { planning } = questionnaire;
  const calls = [...idsOf(calendar.calls), ...subject.countries.flatMap((country) => idsOf(country.calls))];
  const terms = subject.countries.flatMap((country) => country.terms.map(({ name }) => name));
  const sections: readonly (readonly [keyof CatalogueTexts, readonly string[]])[] = [
    ['actions', idsOf(questionnaire.actions)],
    ['indicators', idsOf(questionnaire.indicators)],
    ['costBands', idsOf(planning.costBands)],
    ['calls', [...new Set(calls)]],
    ['events', idsOf(calendar.events)],
    ['terms', [...new Set(terms)]],
    ['rules', [...idsOf(planning.mandatory), ...idsOf(planning.restrictions)]],
  ];
  return [
    ...languageFault(file, texts.language, language),
    ...sections.flatMap(([section, keys]) => keyFaults(file, [section], keys, Object.keys(texts[section] ?? {}))),
    ...minimumFaults(subject, texts, file),
    ...indicatorFaults(subject, texts, file),
    ...linkFaults(texts, file),
  ];
}

/** An action with a smallest version says what that is, and no other does. */
function minimumFaults({ version }: Subject, texts: CatalogueTexts, file: string): readonly FileFault[] {
  return version.questionnaire.actions.flatMap(({ id, minimum }) => {
    const words = texts.actions[id];
    if (!words || (words.minimum === undefined) === (minimum === undefined)) return [];
    return [
      faultAt(file, ['actions', id, 'minimum'], minimum ? 'is missing' : 'is left over: the action has no smallest version'),
    ];
  });
}

function indicatorFaults({ version }: Subject, texts: CatalogueTexts, file: string): readonly FileFault[] {
  return version.questionnaire.indicators.flatMap((indicator) => {
    const words = texts.indicators[indicator.id];
    if (!words) return [];
    return (['counts', 'parts', 'presets'] as const).flatMap((list) =>
      keyFaults(file, ['indicators', indicator.id, list], idsOf(indicator[list]), Object.keys(words[list])),
    );
  });
}

function linkFaults(texts: CatalogueTexts, file: string): readonly FileFault[] {
  const resources = new Set(Object.values(texts.actions).flatMap((action) => action.resources));
  return Object.keys(texts.links ?? {})
    .filter((name) => !resources.has(name))
    .map((name) => faultAt(file, ['links', name], 'is left over: no action has this resource'));
}
