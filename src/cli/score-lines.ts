import type { Explanation } from '../domain/explanation.ts';
import type { DimensionResult, MaturityProfile } from '../domain/profile.ts';
import { explanationSentences, partSentence } from '../domain/sentences/explanation.ts';
import {
  confidenceSentences,
  coverageSentences,
  evidenceSentence,
  findOutSentence,
  gapSentences,
  intervalSentence,
  notRatedSentence,
  questionSentence,
  strengthSentence,
} from '../domain/sentences/profile.ts';
import { dimensionName, levelName, type ProfileWords } from '../domain/sentences/profile-words.ts';

const MOST = 5;
const NAME_WIDTH = 44;
const LEVEL_WIDTH = 24;

type Result = Pick<DimensionResult, 'level' | 'score' | 'confidence'>;
type Explained = Pick<DimensionResult, 'score' | 'confidence' | 'scoreExplanation' | 'levelExplanation'>;

/** The profile as lines of text: what it rests on, a row per dimension, what stands out and what to ask. */
export function profileLines(says: ProfileWords, profile: MaturityProfile): readonly string[] {
  const { overall, dimensions, items } = profile;
  const levels = new Map(items.map(({ item, level }) => [item, level]));
  const strengths = profile.strengths.slice(0, MOST).map((item) => strengthSentence(says, { item, level: levels.get(item) }));
  return [
    `${profile.questionnaire.id}@${profile.questionnaire.version}. ${coverageSentences(says, profile).join(' ')}`,
    '',
    row(says, dimensionName(says, 'overall'), overall),
    ...dimensions.map(
      (dimension) => notRatedSentence(says, dimension) ?? row(says, dimensionName(says, dimension.dimension), dimension),
    ),
    ...section('Strengths', strengths),
    ...section(
      'Gaps',
      profile.gaps.slice(0, MOST).map((gap) => gapSentences(says, gap).join(' ')),
    ),
    ...section(
      'To find out',
      profile.findOut.map((item) => findOutSentence(says, item)),
    ),
    ...section(
      'To ask back',
      profile.questions.map((question) => questionSentence(says, question)),
    ),
  ];
}

/** Every figure of the profile with its reasons: the whole, then each dimension down to its answers. */
export function explanationLines(says: ProfileWords, { overall, dimensions }: MaturityProfile): readonly string[] {
  return [
    ...section(dimensionName(says, 'overall'), reasons(says, overall)),
    ...dimensions.flatMap((dimension) => {
      const evidence = evidenceSentence(says, dimension.items) ?? [];
      return section(dimensionName(says, dimension.dimension), [...reasons(says, dimension), evidence].flat());
    }),
  ];
}

function reasons(says: ProfileWords, result: Explained): readonly string[] {
  return [
    ...explanationSentences(says, result.levelExplanation),
    ...explanationSentences(says, result.scoreExplanation),
    ...partsOf(says, result.scoreExplanation),
    ...(result.score.value === undefined ? [] : [intervalSentence(says, result.score)]),
    confidenceSentences(says, result.confidence).join(' '),
  ];
}

/** What each part comes to and brings. An item opens fully; a dimension has a section of its own. */
function partsOf(says: ProfileWords, explanation: Explanation): readonly string[] {
  if (explanation.kind !== 'weighted-mean') return [];
  return explanation.parts.map((one) => {
    const why = explanationSentences(says, one.part);
    const told = one.part.kind === 'weighted-mean' ? why.slice(0, 1) : why;
    return `  ${[...told, partSentence(says, one) ?? []].flat().join(' ')}`;
  });
}

function row(says: ProfileWords, name: string, { level, score, confidence }: Result): string {
  const reached = level === undefined ? '' : `${level} ${levelName(says, level)}`;
  const value = score.value === undefined ? '' : score.value.toFixed(1).padStart(5);
  return `${name.padEnd(NAME_WIDTH)} ${reached.padEnd(LEVEL_WIDTH)} ${value}  ${confidence.label}`.trimEnd();
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
