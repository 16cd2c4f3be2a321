import { describe, it } from 'vitest';
import * as gate from '../../../src/domain/scoring/gate.ts';
import { ratingGroups } from '../../../src/domain/scoring/groups.ts';
import { scoreItem } from '../../../src/domain/scoring/items.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { FACTS } from './checks/all.ts';
import { PROPERTIES } from './checks/properties.ts';

const engine = { ...gate, ratingGroups, scoreItem, scoreProfile };

/** More random cases on demand: `WAYMARK_RUNS=3000 npm test`. */
const runs = Number(process.env.WAYMARK_RUNS ?? 300);

describe('scoring, by hand', () => {
  it.each(FACTS)('$name', ({ run }) => run(engine, runs));
});

describe('scoring, for every school', () => {
  it.each(PROPERTIES)('$name', ({ run }) => run(engine, runs), 120_000);
});
