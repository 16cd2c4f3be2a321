/** A mutant that behaves like the original for every input, with the reason: no check could tell them apart. */
export interface Equivalent {
  readonly file: string;
  /** The line as it stands in the file, trimmed. */
  readonly line: string;
  readonly replacement: string;
  readonly because: string;
}

const AT_THE_TOLERANCE =
  'Differs only where a sum of weights or a mean lies exactly one tolerance from its threshold: none does.';
const SIGN_IS_SQUARED = 'Changes only the sign of a sum that is squared, or divided by itself.';
const NEVER_USED = 'A guard for the compiler: the case it is for does not come up.';

const ONE_OR_MORE = 'A group that is there has at least one answer, so a least size of 0 or 1 is the same.';
const ONE_MATCH = 'At most one entry matches.';

/** Survivors that were looked at one by one. */
export const EQUIVALENTS: readonly Equivalent[] = [
  { file: 'gate', line: 'const weight = weights[index] ?? 0;', replacement: '1', because: NEVER_USED },
  { file: 'gate', line: 'return there >= (share - TOLERANCE) * total;', replacement: '>', because: AT_THE_TOLERANCE },
  { file: 'gate', line: 'return parts.reduce((sum, part) => sum + part.weight, 0);', replacement: '-', because: SIGN_IS_SQUARED },
  {
    file: 'level',
    line: 'return STEPS.findLast((level) => mean > level - 0.5 + TOLERANCE) ?? 0;',
    replacement: '>=',
    because: AT_THE_TOLERANCE,
  },
  { file: 'items', line: 'if (against > 0.5 + TOLERANCE)', replacement: '>=', because: AT_THE_TOLERANCE },
  { file: 'tally', line: 'histogram[level] = (histogram[level] ?? 0) + 1;', replacement: '1', because: NEVER_USED },
  {
    file: 'disagreement',
    line: 'const apart = people > 2 && groupGap >= limits.groupGap - TOLERANCE;',
    replacement: '>',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'disagreement',
    line: 'return { deviation, groupGap, disagreement: apart || deviation > limits.deviation + TOLERANCE };',
    replacement: '>=',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'uncertainty',
    line: 'const total = answering.reduce((sum, { weight }) => sum + weight, 0);',
    replacement: '-',
    because: SIGN_IS_SQUARED,
  },
  { file: 'uncertainty', line: 'total += weight;', replacement: '-=', because: SIGN_IS_SQUARED },
  { file: 'uncertainty', line: 'together += weight * Math.sqrt(variance);', replacement: '-=', because: SIGN_IS_SQUARED },
  {
    file: 'uncertainty',
    line: 'return total === 0 ? 0 : ((1 - halo) * apart + halo * squareOf(together)) / squareOf(total);',
    replacement: '1',
    because: 'Without any answer the bounds are 0 and 100, and nothing widens them.',
  },
  {
    file: 'dimensions',
    line: 'rated: mean.known >= parameters.half - TOLERANCE && appliesEnough(items, applicable, parameters),',
    replacement: '>',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'dimensions',
    line: 'return weightOf(applicable) >= (half - TOLERANCE) * weightOf(asked);',
    replacement: '>',
    because: AT_THE_TOLERANCE,
  },
  { file: 'overall', line: 'rated: mean.known >= parameters.half - TOLERANCE,', replacement: '>', because: AT_THE_TOLERANCE },
  {
    file: 'confidence',
    line: "if (measure.answered < threshold.answered - TOLERANCE) limits.push('answered');",
    replacement: '<=',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'confidence',
    line: "if (measure.width > threshold.width + TOLERANCE) limits.push('width');",
    replacement: '>=',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'experience',
    line: '.filter(({ role, values }) => values.length >= (parameters.smallestGroup[role] ?? 1))',
    replacement: '0',
    because: ONE_OR_MORE,
  },
  {
    file: 'experience',
    line: 'const talkingPoint = gap !== undefined && Math.abs(gap) >= parameters.talkingPoint - TOLERANCE;',
    replacement: '>',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'groups',
    line: 'return parameters.groups.find((group) => group.role === role)?.weight ?? 1;',
    replacement: 'findLast',
    because: ONE_MATCH,
  },
  {
    file: 'highlights',
    line: '.filter(({ result }) => result.level >= strength.level && result.value >= own + strength.above - TOLERANCE)',
    replacement: '>',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'highlights',
    line: 'const lacksWeight = next.shareNow < next.shareNeeded - TOLERANCE;',
    replacement: '<=',
    because: AT_THE_TOLERANCE,
  },
  {
    file: 'target',
    line: 'return STEPS.find((level) => String(level) === String(answer)) ?? TOP;',
    replacement: 'findLast',
    because: ONE_MATCH,
  },
  {
    file: 'explain',
    line: 'const hidden = heard.filter(({ role, rated }) => rated < (smallestGroup[role] ?? 1));',
    replacement: '0',
    because: ONE_OR_MORE,
  },
  {
    file: 'explain',
    line: 'if (hidden.some(({ role }) => people < (smallestGroup[role] ?? 1))) return [];',
    replacement: '0',
    because: NEVER_USED,
  },
  {
    file: 'explain',
    line: 'if (hidden.some(({ role }) => people < (smallestGroup[role] ?? 1))) return [];',
    replacement: '2',
    because: NEVER_USED,
  },
  {
    file: 'explain',
    line: "if (!found) throw new Error('an explanation is missing');",
    replacement: 'false',
    because: NEVER_USED,
  },
];
