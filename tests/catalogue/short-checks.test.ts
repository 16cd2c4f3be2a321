import { describe, expect, it } from 'vitest';
import { realFiles } from '../questionnaires/fixtures.ts';
import { changed, faultsOf } from './broken.ts';

describe('finds, about short checks,', () => {
  const check = ['questionnaire', 'shortChecks', 1] as const;
  const cases: readonly [string, Parameters<typeof changed>[1], unknown, string][] = [
    [
      'an item that does not exist',
      [...check, 'questions', 0, 0],
      'moon-travel',
      'questionnaire.json#/shortChecks/1/questions/0/0: ',
    ],
    [
      'an item that the group is not asked',
      [...check, 'more', 0, 0],
      'written-strategy',
      'questionnaire.json#/shortChecks/1/more/0/0: is not asked of "learner"',
    ],
    [
      'a question without words for the group',
      ['texts', 'en', 'items', 'safety', 'wording', 'learner'],
      undefined,
      'texts/en.json#/items/safety/wording/learner: is missing: a short check asks it',
    ],
    [
      'a check without words',
      ['texts', 'en', 'shortChecks', 'checks', 'teachers'],
      undefined,
      'texts/en.json#/shortChecks/checks/teachers: is missing',
    ],
    [
      'words that lead to further questions where there are none',
      ['texts', 'en', 'shortChecks', 'checks', 'teachers', 'more'],
      'Have you been abroad?',
      'texts/en.json#/shortChecks/checks/teachers/more: must be there exactly when the check asks more',
    ],
    [
      'a group so small that its answers could be traced',
      ['questionnaire', 'scoring', 'smallestGroup', 'teacher'],
      4,
      'questionnaire.json#/scoring/smallestGroup/teacher: must be 5 or more for a short check',
    ],
    [
      'three answers instead of four',
      ['texts', 'en', 'shortChecks', 'answers', 3],
      undefined,
      'texts/en.json#/shortChecks/answers: ',
    ],
  ];
  it.each(cases)('%s', (_, place, value, fault) => {
    expect(faultsOf(changed(realFiles(), place, value)).join('\n')).toContain(fault);
  });
});
