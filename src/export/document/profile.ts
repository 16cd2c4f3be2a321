import type { Level } from '../../domain/questionnaire.ts';
import type { Block, Cell, Figure } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { byLevel, levelsAfter, sayLevel } from './levels.ts';
import { strengthEntries } from './summary.ts';
import type { Voice } from './voice.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Gaps named in the profile. */
const GAPS = 6;

/** The level of every dimension as picture and table, with strengths before gaps. */
export function profile(input: ReportInput, voice: Voice): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: voice.say('profile'), id: 'profile' },
    { kind: 'paragraph', role: 'lead', text: overall(input, voice) },
    radar(input, voice),
    dimensionTable(input, voice),
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, text: voice.say('profile-scores'), id: 'profile-scores' }, bars(input, voice)],
    },
    ...strengths(input, voice),
    ...gaps(input, voice),
    ...findOut(input, voice),
    ...askBack(input, voice),
  ];
}

function overall({ report }: ReportInput, voice: Voice): string {
  const { overall: result, coverage } = report.profile;
  if (result.level === undefined || result.score.value === undefined) {
    return voice.say('profile-lead-unrated', { answered: coverage.answered, applicable: coverage.applicable });
  }
  const [low, high] = result.score.interval.map(Math.round);
  return voice.say('profile-lead', {
    level: sayLevel(voice, result),
    score: Math.round(result.score.value),
    low: low ?? 0,
    high: high ?? 0,
    confidence: voice.say(`confidence-${result.confidence.label}`).toLowerCase(),
  });
}

/** Today's levels on ten axes, and those after the plan. */
export function radar({ report }: ReportInput, voice: Voice): Figure {
  const after = levelsAfter(report.roadmap);
  const raised = report.profile.dimensions.filter(
    ({ dimension, level }) => level !== undefined && (after.get(dimension) ?? level) > level,
  ).length;
  return {
    kind: 'figure',
    alt: voice
      .say('profile-radar', {
        ...extremes(report.profile, voice, (one) => voice.say('level', { level: one.level, name: voice.levelName(one.level) })),
        after: raised > 0 ? voice.say('profile-radar-after', { count: raised }) : '',
      })
      .trim(),
    drawing: {
      kind: 'radar',
      axes: report.profile.dimensions.map(({ dimension, level }) => ({
        label: voice.dimension(dimension).name,
        dimension: voice.dimension(dimension).dimension,
        now: level,
        later: after.get(dimension),
      })),
      legend: { now: voice.say('profile-now'), later: voice.say('profile-later'), unrated: voice.say('profile-unrated') },
    },
  };
}

/** Scores as bars with their likely range, and a line for the school's target level. */
function bars({ report, questionnaire }: ReportInput, voice: Voice): Figure {
  const target = Number(report.context[questionnaire.planning.questions.target]);
  const level = LEVELS.find((one) => one === target);
  const line =
    level === undefined
      ? undefined
      : { value: level * 25, label: voice.say('profile-bars-line', { level, name: voice.levelName(level) }) };
  return {
    kind: 'figure',
    alt: voice
      .say('profile-bars', {
        ...extremes(report.profile, voice, (one) => String(Math.round(one.score.value ?? 0))),
        target:
          level === undefined ? '' : voice.say('profile-bars-target', { value: level * 25, level, name: voice.levelName(level) }),
      })
      .trim(),
    drawing: {
      kind: 'bars',
      rows: report.profile.dimensions.map(({ dimension, score, applicable }) => ({
        label: voice.dimension(dimension).name,
        dimension: voice.dimension(dimension).dimension,
        value: score.value,
        range: score.value === undefined ? undefined : score.interval,
        note:
          score.value === undefined
            ? voice.say(applicable ? 'level-open' : 'level-not-applicable')
            : String(Math.round(score.value)),
      })),
      target: line,
      legend: { value: voice.say('profile-bars-value'), range: voice.say('profile-bars-range') },
    },
  };
}

type Ranked = ReturnType<typeof byLevel>[number];

/** Names of the highest and the lowest dimension with what `figure` says of them. */
function extremes(
  result: ReportInput['report']['profile'],
  voice: Voice,
  figure: (one: Ranked) => string,
): { best: string; worst: string } {
  const ranked = byLevel(result);
  const name = (one: Ranked | undefined) =>
    one ? voice.say('named-figure', { name: voice.dimension(one.dimension).name, figure: figure(one) }) : voice.say('score-none');
  return { best: name(ranked[0]), worst: name(ranked.at(-1)) };
}

function dimensionTable({ report }: ReportInput, voice: Voice): Block {
  const rows = report.profile.dimensions.map((result): readonly Cell[] => {
    const { name, dimension } = voice.dimension(result.dimension);
    const { value } = result.score;
    return [
      { text: [[{ text: name, weight: 'bold' }]], picture: { kind: 'dimension', dimension } },
      { text: [sayLevel(voice, result)], picture: { kind: 'level', level: result.level, dimension } },
      { text: [value === undefined ? voice.say('score-none') : String(Math.round(value))] },
      { text: [voice.say('answered-of', { answered: result.items.answered, applicable: result.items.applicable })] },
      { text: [result.applicable ? voice.say(`confidence-${result.confidence.label}`) : ''] },
    ];
  });
  return {
    kind: 'table',
    summary: voice.say('profile-table'),
    columns: [
      { header: voice.say('dimension'), share: 37 },
      { header: voice.say('level-label'), share: 29 },
      { header: voice.say('score'), share: 9, align: 'right' },
      { header: voice.say('answered'), share: 13 },
      { header: voice.say('confidence'), share: 13 },
    ],
    rows,
  };
}

function strengths({ report }: ReportInput, voice: Voice): readonly Block[] {
  const entries = strengthEntries(report.profile, voice);
  return entries.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: voice.say('strengths'), id: 'strengths' },
        { kind: 'bullets', entries },
      ];
}

function gaps({ report }: ReportInput, voice: Voice): readonly Block[] {
  const entries = report.profile.gaps
    .slice(0, GAPS)
    .map(({ item, level, target, blocksNextLevel }) =>
      voice
        .say('gap', { item: voice.item(item).name, level, target, blocks: blocksNextLevel ? voice.say('gap-blocks') : '' })
        .trim(),
    );
  return entries.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: voice.say('gaps'), id: 'gaps' },
        { kind: 'bullets', entries },
      ];
}

function findOut({ report }: ReportInput, voice: Voice): readonly Block[] {
  if (report.profile.findOut.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: voice.say('find-out'), id: 'find-out' },
    { kind: 'paragraph', text: voice.say('find-out-lead') },
    { kind: 'bullets', entries: report.profile.findOut.map((id) => voice.item(id).name) },
  ];
}

function askBack({ report, texts }: ReportInput, voice: Voice): readonly Block[] {
  const entries = report.profile.questions.map(({ check }) => texts.checks[check] ?? check);
  return entries.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: voice.say('ask-back'), id: 'ask-back' },
        { kind: 'bullets', entries },
      ];
}
