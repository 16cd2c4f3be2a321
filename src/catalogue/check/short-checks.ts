import type { Questionnaire, ShortCheck } from '../../domain/questionnaire.ts';
import type { Texts } from '../../domain/texts.ts';
import { type FileFault, faultAt, mustExist } from './fault.ts';
import type { Claim } from './subject.ts';
import { keyFaults } from './texts.ts';

/** Short checks ask existing items of a group that may be asked, in its own words, and keep small groups hidden. */
export const shortChecksAskInOwnWords: Claim = ({ version }) => {
  const { questionnaire } = version;
  const checks = questionnaire.shortChecks ?? [];
  return [
    ...checks.flatMap((check, index) => checkFaults(questionnaire, check, index)),
    ...questionnaire.languages.flatMap((language) => wordFaults(checks, version.texts(language), language)),
  ];
};

function checkFaults({ items, scoring }: Questionnaire, check: ShortCheck, index: number): readonly FileFault[] {
  const file = 'questionnaire.json';
  const item = mustExist(
    'item',
    items.map(({ id }) => id),
  );
  const smallest = scoring.smallestGroup[check.role] ?? 0;
  return [
    ...(['questions', 'more'] as const).flatMap((part) =>
      (check[part] ?? []).flatMap((ids, place) =>
        ids.flatMap((id, position) => [
          ...item(file, ['shortChecks', index, part, place, position], id),
          ...items
            .filter((one) => one.id === id && !one.roles.includes(check.role))
            .map(() => faultAt(file, ['shortChecks', index, part, place, position], `is not asked of "${check.role}"`)),
        ]),
      ),
    ),
    ...(smallest >= 5 ? [] : [faultAt(file, ['scoring', 'smallestGroup', check.role], 'must be 5 or more for a short check')]),
  ];
}

function wordFaults(checks: readonly ShortCheck[], texts: Texts, language: string): readonly FileFault[] {
  const file = `texts/${language}.json`;
  if (checks.length === 0 && !texts.shortChecks) return [];
  const asked = checks.flatMap(({ role, questions, more = [] }) => [...questions, ...more].flat().map((id) => ({ id, role })));
  return [
    ...keyFaults(
      file,
      ['shortChecks', 'checks'],
      checks.map(({ id }) => id),
      Object.keys(texts.shortChecks?.checks ?? {}),
    ),
    ...checks
      .filter(({ id, more }) => (more !== undefined) !== (texts.shortChecks?.checks[id]?.more !== undefined))
      .map(({ id }) => faultAt(file, ['shortChecks', 'checks', id, 'more'], 'must be there exactly when the check asks more')),
    ...asked
      .filter(({ id, role }) => texts.items[id] && !texts.items[id].wording?.[role])
      .map(({ id, role }) => faultAt(file, ['items', id, 'wording', role], 'is missing: a short check asks it')),
  ];
}
