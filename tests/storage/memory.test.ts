import { describe } from 'vitest';
import { memoryAccessStore } from '../../src/storage/memory-access.ts';
import { memoryActionStore } from '../../src/storage/memory-actions.ts';
import { memoryAssessmentStore } from '../../src/storage/memory-assessments.ts';
import { memoryCohortStore } from '../../src/storage/memory-cohorts.ts';
import { memoryRoundStore } from '../../src/storage/memory-rounds.ts';
import { memoryState } from '../../src/storage/memory-state.ts';
import { behavesLikeAnAccessStore } from './contract/access-store.ts';
import { behavesLikeAnActionStore } from './contract/action-store.ts';
import { behavesLikeAnAssessmentStore } from './contract/assessment-store.ts';
import { behavesLikeACohortStore } from './contract/cohort-store.ts';
import { managesLinks } from './contract/link-store.ts';
import { keepsPlansAndReports } from './contract/results-store.ts';
import { keepsRightsInRooms } from './contract/room-rights.ts';
import { behavesLikeARoundStore } from './contract/round-store.ts';

const newStores = () => {
  const state = memoryState();
  return {
    assessments: memoryAssessmentStore(state),
    access: memoryAccessStore(state),
    actions: memoryActionStore(state),
    rounds: memoryRoundStore(state),
    cohorts: memoryCohortStore(state),
  };
};

describe('memory assessment store', () => behavesLikeAnAssessmentStore(newStores));
describe('memory assessment store, results', () => keepsPlansAndReports(newStores));
describe('memory action store', () => behavesLikeAnActionStore(newStores));
describe('memory access store', () => behavesLikeAnAccessStore(newStores));
describe('memory access store, links', () => managesLinks(newStores));
describe('memory cohort store', () => behavesLikeACohortStore(newStores));
describe('memory cohort store, rights', () => keepsRightsInRooms(newStores));
describe('memory round store', () => behavesLikeARoundStore(newStores));
