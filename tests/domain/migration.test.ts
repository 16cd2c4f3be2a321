import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { migrateAnswers } from '../../src/domain/migration.ts';
import { nextVersion, realVersion } from '../questionnaires/fixtures.ts';

const table = nextVersion().migration!;
const answers: Answers = {
  'written-strategy': { level: 2, note: 'Approved in May' },
  'processes-and-templates': { level: 3, evidence: [{ title: 'Handbook' }] },
  'global-citizenship': { unknown: true },
  safety: { notApplicable: { reason: 'Nobody travels' } },
};

describe('a half-done assessment carried over to the next version', () => {
  const migrated = migrateAnswers(table, answers);

  it('keeps an answer under the new id of its item', () => {
    expect(migrated.answers['international-strategy']).toEqual(answers['written-strategy']);
    expect(migrated.answers['written-strategy']).toBeUndefined();
  });

  it('copies the answer to a split item to each part, to be confirmed', () => {
    expect(migrated.answers.processes).toEqual(answers['processes-and-templates']);
    expect(migrated.answers['data-protection']).toEqual(answers['processes-and-templates']);
    expect(migrated.toConfirm).toEqual(['processes', 'data-protection']);
  });

  it('keeps the answer to a retired item in the archive only', () => {
    expect(Object.keys(migrated.answers)).not.toContain('global-citizenship');
    expect(migrated.accounted).toContainEqual({
      kind: 'retired',
      item: 'global-citizenship',
      because: 'Asked in another questionnaire of the school already.',
      answer: { unknown: true },
    });
  });

  it('leaves every other answer as it is', () => {
    expect(migrated.answers.safety).toEqual(answers.safety);
  });

  it('accounts for every answer, in order', () => {
    expect(migrated.accounted.map(({ item, kind }) => `${item}: ${kind}`)).toEqual([
      'written-strategy: renamed',
      'processes-and-templates: copied',
      'global-citizenship: retired',
      'safety: kept',
    ]);
  });

  it('names the items that are asked for the first time', () => {
    expect(migrated.newItems).toEqual(['digital-tools']);
  });
});

it('accounts for every item of a complete assessment, and reaches only items of the new version', () => {
  const complete = Object.fromEntries(realVersion().questionnaire.items.map(({ id }) => [id, { level: 1 }] as const));
  const { accounted, answers: carried, newItems } = migrateAnswers(table, complete);
  expect(accounted).toHaveLength(62);
  const ids = nextVersion().questionnaire.items.map(({ id }) => id);
  expect([...Object.keys(carried), ...newItems].sort()).toEqual([...ids].sort());
});

it('has nothing to do for an assessment nobody has begun', () => {
  expect(migrateAnswers(table, {})).toEqual({ answers: {}, accounted: [], toConfirm: [], newItems: ['digital-tools'] });
});
