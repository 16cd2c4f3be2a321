import { describe } from 'vitest';
import { memoryAccessStore } from '../../src/storage/memory-access.ts';
import { memoryAssessmentStore } from '../../src/storage/memory-assessments.ts';
import { memoryState } from '../../src/storage/memory-state.ts';
import { behavesLikeAnAccessStore } from './contract/access-store.ts';
import { behavesLikeAnAssessmentStore } from './contract/assessment-store.ts';
import { keepsPlansAndReports } from './contract/results-store.ts';

const newStores = () => {
  const state = memoryState();
  return { assessments: memoryAssessmentStore(state), access: memoryAccessStore(state) };
};

describe('memory assessment store', () => behavesLikeAnAssessmentStore(newStores));
describe('memory assessment store, results', () => keepsPlansAndReports(newStores));
describe('memory access store', () => behavesLikeAnAccessStore(newStores));
