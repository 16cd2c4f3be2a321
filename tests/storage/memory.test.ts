import { describe } from 'vitest';
import { memoryAccessStore } from '../../src/storage/memory-access.ts';
import { memoryActionStore } from '../../src/storage/memory-actions.ts';
import { memoryAssessmentStore } from '../../src/storage/memory-assessments.ts';
import { memoryState } from '../../src/storage/memory-state.ts';
import { behavesLikeAnAccessStore } from './contract/access-store.ts';
import { behavesLikeAnActionStore } from './contract/action-store.ts';
import { behavesLikeAnAssessmentStore } from './contract/assessment-store.ts';
import { keepsPlansAndReports } from './contract/results-store.ts';

const newStores = () => {
  const state = memoryState();
  return {
    assessments: memoryAssessmentStore(state),
    access: memoryAccessStore(state),
    actions: memoryActionStore(state),
  };
};

describe('memory assessment store', () => behavesLikeAnAssessmentStore(newStores));
describe('memory assessment store, results', () => keepsPlansAndReports(newStores));
describe('memory action store', () => behavesLikeAnActionStore(newStores));
describe('memory access store', () => behavesLikeAnAccessStore(newStores));
