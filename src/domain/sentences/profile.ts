import type { Confidence, DimensionResult, Gap, ItemResult, MaturityProfile, Score } from '../profile.ts';
import type { ItemId } from '../questionnaire.ts';
import {
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
} from './profile-words.ts';

/** What the profile rests on: "Quick scan: 25 of 62 items." and how many of them are answered. */
export function coverageSentences(
  says: ProfileWords,
  { scope, coverage }: Pick<MaturityProfile, 'scope' | 'coverage'>,
): readonly string[] {
  const { inScope, answered, applicable } = coverage;
  const name = says.texts.scopes[scope]?.name ?? scope;
  return [
    sayOf(says, 'coverage-scope', { scope: name, items: inScope, all: says.questionnaire.items.length }),
    sayOf(says, 'coverage-answered', { answered, applicable }),
  ];
}

/** Why a dimension has no score; undefined when it has one. */
export function notRatedSentence(
  says: ProfileWords,
  { dimension, applicable, score }: Pick<DimensionResult, 'dimension' | 'applicable' | 'score'>,
): string | undefined {
  const values = { dimension: dimensionName(says, dimension) };
  if (!applicable) return sayOf(says, 'dimension-not-applicable', values);
  return score.value === undefined ? sayOf(says, 'not-rated', values) : undefined;
}

/** How far a figure can be trusted, and what keeps it from the next better mark. */
export function confidenceSentences(
  says: ProfileWords,
  { label, answered, groups, width, limitedBy }: Confidence,
): readonly string[] {
  const values = { percent: percentOf(answered), groups, width: Math.round(width) };
  return [sayOf(says, `confidence-${label}`), ...limitedBy.map((limit) => sayOf(says, `confidence-${limit}`, values))];
}

/** The likely range of a score. */
export function intervalSentence(says: ProfileWords, { interval: [low, high] }: Pick<Score, 'interval'>): string {
  return sayOf(says, 'interval', { low: Math.round(low), high: Math.round(high) });
}

/** For how many answered items somebody named evidence; undefined when nothing is answered. */
export function evidenceSentence(
  says: ProfileWords,
  { answered, withEvidence }: Pick<DimensionResult['items'], 'answered' | 'withEvidence'>,
): string | undefined {
  return answered === 0 ? undefined : sayOf(says, 'evidence', { answered, named: withEvidence });
}

/** An item that stands out. */
export function strengthSentence(says: ProfileWords, { item, level = 0 }: Pick<ItemResult, 'item' | 'level'>): string {
  return sayOf(says, 'strength', { item: itemName(says, item), level, name: levelName(says, level) });
}

/** What an item lacks to the target, what reaching it is worth, and whether it is in the way. */
export function gapSentences(
  says: ProfileWords,
  { item, dimension, level, target, points, blocksNextLevel }: Gap,
): readonly string[] {
  const values = { item: itemName(says, item), levels: target - level, target, points: oneDecimal(points) };
  const blocks = blocksNextLevel ? [sayOf(says, 'gap-blocks', { dimension: dimensionName(says, dimension) })] : [];
  return [sayOf(says, 'gap', values), ...blocks];
}

/** Answers that lie far apart; undefined when they do not. */
export function disagreementSentence(
  says: ProfileWords,
  { item, disagreement }: Pick<ItemResult, 'item' | 'disagreement'>,
): string | undefined {
  return disagreement ? sayOf(says, 'disagreement', { item: itemName(says, item) }) : undefined;
}

/** What each group said in its short check, and where that is a talking point. */
export function experienceSentences(says: ProfileWords, { experience }: Pick<ItemResult, 'experience'>): readonly string[] {
  return experience.flatMap(({ role, mean, count, gap = 0, talkingPoint }) => {
    const told = sayOf(says, 'experience', { role: roleName(says, role), mean: oneDecimal(mean), count });
    return talkingPoint
      ? [told, sayOf(says, gap > 0 ? 'experience-lower' : 'experience-higher', { gap: oneDecimal(Math.abs(gap)) })]
      : [told];
  });
}

/** A "don't know" as a task. */
export function findOutSentence(says: ProfileWords, item: ItemId): string {
  return sayOf(says, 'find-out', { item: itemName(says, item) });
}

/** A question asked back, in the words of the questionnaire, with the dimensions it is about. */
export function questionSentence(says: ProfileWords, { check, dimensions }: MaturityProfile['questions'][number]): string {
  const question = says.texts.checks[check] ?? check;
  if (dimensions.length === 0) return question;
  return `${namesOf(
    says,
    dimensions.map((id) => quoted(says, dimensionName(says, id))),
  )}: ${question}`;
}
