import type { Explanation, GateNext } from '../explanation.ts';
import {
  assumedSentence,
  dimensionName,
  itemName,
  levelName,
  namesOf,
  oneDecimal,
  type ProfileWords,
  percentOf,
  quoted,
  roleName,
  sayOf,
  shareInWords,
} from './profile-words.ts';

type Of<Kind extends Explanation['kind']> = Extract<Explanation, { kind: Kind }>;

/** Two figures closer than this are the same. */
const CLOSE = 1e-9;

/** Why a figure is what it is, in sentences. Only its own level of the tree: the parts have sentences of their own. */
export function explanationSentences(says: ProfileWords, explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case 'rated':
      return ratedSentences(says, explanation);
    case 'missing':
      return missingSentences(says, explanation);
    case 'not-applicable':
      return notApplicableSentences(says, explanation);
    case 'weighted-mean':
      return meanSentences(says, explanation);
    case 'gate':
      return gateSentences(says, explanation);
  }
}

/** What an item comes to, and what each group that may be shown said. */
export function ratedSentences(says: ProfileWords, { item, value, level, groups, consensus }: Of<'rated'>): readonly string[] {
  const values = { item: itemName(says, item), level, name: levelName(says, level), value: oneDecimal(value) };
  return [
    sayOf(says, Math.abs(value - level) < CLOSE ? 'rated' : 'rated-mean', values),
    ...(consensus === undefined ? [] : [sayOf(says, 'rated-consensus', { level: consensus })]),
    ...groups.map(({ role, mean, count }) =>
      sayOf(says, 'rated-group', { role: roleName(says, role), mean: oneDecimal(mean), count }),
    ),
  ];
}

/** Why an item has no level yet. */
export function missingSentences(says: ProfileWords, { item, reason }: Of<'missing'>): readonly string[] {
  return [sayOf(says, `missing-${reason}`, { item: itemName(says, item) })];
}

/** Why an item does not count. */
export function notApplicableSentences(
  says: ProfileWords,
  { item, reason, condition, assumed }: Of<'not-applicable'>,
): readonly string[] {
  const asked = condition === undefined ? undefined : (says.texts.conditions[condition] ?? condition);
  return [
    sayOf(says, 'not-applicable', { item: itemName(says, item) }),
    ...(asked === undefined ? [] : [sayOf(says, 'not-applicable-condition', { condition: asked })]),
    ...(assumed ? [assumedSentence(says, assumed)] : []),
    ...(reason === undefined ? [] : [sayOf(says, 'not-applicable-reason', { reason })]),
  ];
}

/** What a score is the mean of, or why there is none, and how far missing answers could move it. */
export function meanSentences(says: ProfileWords, explanation: Of<'weighted-mean'>): readonly string[] {
  const { of, value, low, high, answered, parts } = explanation;
  const kind = of === 'overall' ? 'dimensions' : 'items';
  const name = dimensionName(says, of);
  const count = parts.filter(({ share }) => share > 0).length;
  return [
    value === undefined
      ? sayOf(says, `mean-not-rated-${kind}`, { of: name, percent: percentOf(answered) })
      : sayOf(says, `mean-${kind}`, { of: name, value: oneDecimal(value), count }),
    ...keptSentence(says, explanation),
    ...(high - low < CLOSE ? [] : [sayOf(says, 'mean-range', { low: oneDecimal(low), high: oneDecimal(high) })]),
  ];
}

/** What one part brings to a mean, to be said after the part itself. Nothing for a part that does not count. */
export function partSentence(
  says: ProfileWords,
  { share, contribution }: Pick<Of<'weighted-mean'>['parts'][number], 'share' | 'contribution'>,
): string | undefined {
  if (share === 0) return undefined;
  return sayOf(says, 'mean-part', { percent: Math.round(share * 100), points: oneDecimal(contribution) });
}

/** The level, how high it could be, and what the next one needs. */
export function gateSentences(says: ProfileWords, explanation: Of<'gate'>): readonly string[] {
  const { of, level, highest, next } = explanation;
  return [
    sayOf(says, 'gate', { of: dimensionName(says, of), level, name: levelName(says, level) }),
    ...(highest > level ? [sayOf(says, 'gate-highest', { level: highest, name: levelName(says, highest) })] : []),
    ...(next ? nextSentences(says, explanation, next) : [sayOf(says, 'gate-top')]),
  ];
}

/** What stands between a level and the next one: a sentence for each condition that is not met. */
export function nextSentences(
  says: ProfileWords,
  { of, parts }: Pick<Of<'gate'>, 'of' | 'parts'>,
  next: GateNext,
): readonly string[] {
  const { level, shareNow, shareNeeded, coreBelow, lagging } = next;
  const kind = of === 'overall' ? 'dimensions' : 'items';
  const weighed = parts.some(({ weight }) => weight !== parts[0]?.weight) ? '-weighed' : '';
  const shares = { level, needed: shareInWords(says, shareNeeded), now: shareInWords(says, shareNow) };
  const nameOf = (id: string) => (of === 'overall' ? quoted(says, dimensionName(says, id)) : itemName(says, id));
  const listed = (ids: readonly string[]) => ({ level, count: ids.length, list: namesOf(says, ids.map(nameOf)) });
  return [
    ...(shareNow < shareNeeded - CLOSE ? [sayOf(says, `gate-share-${kind}${weighed}`, shares)] : []),
    ...(coreBelow.length > 0 ? [sayOf(says, `gate-core-${kind}`, listed(coreBelow))] : []),
    ...(lagging.length > 0 ? [sayOf(says, 'gate-lagging', listed(lagging))] : []),
  ];
}

/** A mean that its contributions do not add up to was kept within what all answers allow. */
function keptSentence(says: ProfileWords, { value, parts }: Of<'weighted-mean'>): readonly string[] {
  const mean = parts.reduce((sum, { contribution }) => sum + contribution, 0);
  if (value === undefined || Math.abs(mean - value) < CLOSE) return [];
  return [sayOf(says, mean < value ? 'mean-kept-up' : 'mean-kept-down', { mean: oneDecimal(mean), value: oneDecimal(value) })];
}
