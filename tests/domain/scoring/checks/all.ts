import { CONFIDENCE } from './confidence.ts';
import { DIMENSIONS } from './dimensions.ts';
import { DISAGREEMENT } from './disagreement.ts';
import { EXPERIENCE } from './experience.ts';
import { EXPLANATIONS } from './explanations.ts';
import { GATE } from './gate.ts';
import { HIGHLIGHTS } from './highlights.ts';
import { ITEMS } from './items.ts';
import { OVERALL } from './overall.ts';
import { UNCERTAINTY } from './uncertainty.ts';
import { VECTORS } from './vectors.ts';

/** Every fact worked out by hand. */
export const FACTS = [
  ...VECTORS,
  ...GATE,
  ...ITEMS,
  ...DISAGREEMENT,
  ...UNCERTAINTY,
  ...DIMENSIONS,
  ...OVERALL,
  ...CONFIDENCE,
  ...EXPERIENCE,
  ...HIGHLIGHTS,
  ...EXPLANATIONS,
];
