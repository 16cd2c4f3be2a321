import { describe, expect, it } from 'vitest';
import { createApplication } from '../../src/application/application.ts';
import type { Catalogue } from '../../src/application/setting.ts';
import type { Answer } from '../../src/domain/answers.ts';
import { isFault } from '../../src/domain/fault.ts';
import { migrateAnswers } from '../../src/domain/migration.ts';
import { nextVersion } from '../questionnaires/fixtures.ts';
import { CATALOGUE, newProduct, startRiverside } from './school.ts';

const ID = 'vet-internationalisation';
const next = nextVersion();

/** The catalogue on the day after 1.1.0 was published. */
const TOMORROW: Catalogue = {
  ...CATALOGUE,
  find: (id, version) => (id === ID && version === next.questionnaire.version ? next : CATALOGUE.find(id, version)),
  latest: (id) => (id === ID ? next : CATALOGUE.latest(id)),
  list: () => [...CATALOGUE.list(), next],
};

const items = CATALOGUE.find(ID, '1.0.0')?.questionnaire.items.filter(({ condition }) => condition === undefined) ?? [];
const half = items.slice(0, 30);

async function riversideOnTheDayBefore() {
  const product = newProduct();
  const { id, office } = await startRiverside(product, { scope: 'full' });
  const changes = half.map(({ id: item }, index) => ({ item, version: 0, answer: { level: index % 4, note: `note ${index}` } }));
  const saved = await product.app.answers.save(office, id, { operation: 'op-half-of-it', changes });
  if (isFault(saved)) throw new Error(saved.detail);
  return { product, id, office };
}

describe('an assessment that is half done when a new version is published', () => {
  it('stays on its version, with every answer, and can be finished there', async () => {
    const { product, id, office } = await riversideOnTheDayBefore();
    const app = createApplication(product.ports, TOMORROW);
    expect(await app.assessments.read(office, id)).toMatchObject({ questionnaire: { id: ID, version: '1.0.0' } });
    const rest = items.slice(30).map(({ id: item }) => ({ item, version: 0, answer: { level: 2 } }));
    expect(isFault(await app.answers.save(office, id, { operation: 'op-the-rest', changes: rest }))).toBe(false);
    const profile = await app.results.profile(office, id);
    expect(profile).toMatchObject({ questionnaire: { version: '1.0.0' }, coverage: { answered: items.length } });
  });

  it('keeps its old report open, word for word', async () => {
    const { product, id, office } = await riversideOnTheDayBefore();
    await product.app.results.submit(office, id);
    const before = await product.app.results.report(office, id);
    const after = await createApplication(product.ports, TOMORROW).results.report(office, id);
    expect(isFault(before)).toBe(false);
    expect(after).toEqual(before);
  });

  it('is carried over with every answer accounted for', async () => {
    const { product, id, office } = await riversideOnTheDayBefore();
    const read = await product.app.answers.read(office, id);
    if (isFault(read)) throw new Error(read.detail);
    if (!next.migration) throw new Error('1.1.0 has no migration');
    const saved = half.map(({ id: item }) => [item, read.answers[item]?.answer] as const);
    const answers = Object.fromEntries(saved.filter((entry): entry is [string, Answer] => typeof entry[1] === 'object'));
    const { accounted } = migrateAnswers(next.migration, answers);
    expect(accounted.map(({ item }) => item)).toEqual(half.map(({ id: item }) => item));
    expect(accounted.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['kept', 'renamed']));
  });

  it('has the new version offered to whoever starts now', async () => {
    const { product } = await riversideOnTheDayBefore();
    expect(createApplication(product.ports, TOMORROW).questionnaires.latest(ID)).toBe('1.1.0');
  });
});
