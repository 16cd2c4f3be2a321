import { createHash } from 'node:crypto';
import { type Application, createApplication } from '../../src/application/application.ts';
import type { Ports } from '../../src/application/ports.ts';
import type { Caller, Catalogue } from '../../src/application/setting.ts';
import * as catalogue from '../../src/catalogue/catalogue.ts';
import { memoryAccessStore } from '../../src/storage/memory-access.ts';
import { memoryActionStore } from '../../src/storage/memory-actions.ts';
import { memoryAssessmentStore } from '../../src/storage/memory-assessments.ts';
import { memoryCohortStore } from '../../src/storage/memory-cohorts.ts';
import { memoryRoundStore } from '../../src/storage/memory-rounds.ts';
import { type MemoryState, memoryState } from '../../src/storage/memory-state.ts';
import { plainVersion, tinyVersion } from '../questionnaires/fixtures.ts';

/** A clock that stands until it is set. */
export interface TestClock {
  now(): string;
  set(moment: string): void;
}

/** The product on memory stores, with a fixed clock and the same "random" bytes in every run. */
export interface TestProduct {
  readonly app: Application;
  readonly ports: Ports;
  readonly state: MemoryState;
  readonly clock: TestClock;
}

/** The catalogue with two more questionnaires: one tiny and rated, one of plain fields. */
export const CATALOGUE: Catalogue = withTestVersions();

/** A fresh product. */
export function newProduct(): TestProduct {
  const state = memoryState();
  const clock = testClock('2026-11-22T09:00:00.000Z');
  const ports: Ports = {
    assessments: memoryAssessmentStore(state),
    access: memoryAccessStore(state),
    actions: memoryActionStore(state),
    rounds: memoryRoundStore(state),
    cohorts: memoryCohortStore(state),
    clock,
    ids: countingIds(),
    hash,
  };
  return { app: createApplication(ports, CATALOGUE), ports, state, clock };
}

/** SHA-256 as base64url, as in the Worker. */
export async function hash(text: string): Promise<string> {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

/** The body that starts Riverside's assessment of the real questionnaire. */
export const RIVERSIDE = {
  questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
  scope: 'quick',
  school: 'Riverside VET College',
  language: 'en',
  context: {
    country: 'fi',
    size: 'from-300',
    'erasmus-status': 'accredited',
    hosting: 'no',
    'learner-groups': ['under-18'],
    regions: 'europe',
  },
} as const;

/** Riverside has started; the caller is its office computer. */
export async function startRiverside(
  { app }: TestProduct,
  change: Partial<Parameters<Application['assessments']['start']>[1]> = {},
) {
  const started = await app.assessments.start({ session: undefined }, { ...RIVERSIDE, ...change });
  if ('kind' in started) throw new Error(started.detail);
  const office: Caller = await app.access.callerOf(started.session);
  return { ...started, id: started.assessment.id, office };
}

function testClock(first: string): TestClock {
  let moment = first;
  return {
    now: () => moment,
    set: (next) => {
      moment = next;
    },
  };
}

function countingIds(): Ports['ids'] {
  let calls = 0;
  return {
    bytes: (count) => {
      calls += 1;
      return new Uint8Array(createHash('shake256', { outputLength: count }).update(String(calls)).digest());
    },
  };
}

function withTestVersions(): Catalogue {
  const extra = [tinyVersion(), plainVersion()];
  const named = (id: string) => extra.filter(({ questionnaire }) => questionnaire.id === id);
  return {
    ...catalogue,
    find: (id, version) =>
      named(id).find(({ questionnaire }) => questionnaire.version === version) ?? catalogue.find(id, version),
    latest: (id) => named(id)[0] ?? catalogue.latest(id),
    list: () => [...catalogue.list(), ...extra],
  };
}
