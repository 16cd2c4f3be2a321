import type { Level } from '../../domain/questionnaire.ts';
import {
  confidenceSentences,
  coverageSentences,
  gapSentences,
  intervalSentence,
  questionSentence,
} from '../../domain/sentences/profile.ts';
import type { Block, Cell, Figure } from './blocks.ts';
import { byLevel, levelsAfter, type RatedDimension, sayLevel } from './levels.ts';
import type { ReportSource } from './source.ts';
import { headed, strengths } from './summary.ts';
import type { Voice } from './voice.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** Points of the score for one level. */
const POINTS = 25;

/** Gaps named in the profile. */
const GAPS = 6;

/** The level of every dimension as picture and table, with strengths before gaps. */
export function profile(source: ReportSource, voice: Voice): readonly Block[] {
  const { profile: result } = source.report;
  const gaps = result.gaps.slice(0, GAPS).map((gap) => gapSentences(voice.profile, gap).join(' '));
  return [
    { kind: 'heading', level: 1, text: voice.say('profile'), id: 'profile' },
    { kind: 'paragraph', role: 'lead', text: overall(source, voice) },
    { kind: 'paragraph', text: trust(source, voice) },
    radar(source, voice),
    dimensionTable(source, voice),
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, text: voice.say('profile-scores'), id: 'profile-scores' }, bars(source, voice)],
    },
    ...headed(voice.say('strengths'), 'strengths', strengths(source, voice)),
    ...headed(voice.say('gaps'), 'gaps', gaps),
    ...findOut(source, voice),
    ...headed(
      voice.say('ask-back'),
      'ask-back',
      result.questions.map((question) => questionSentence(voice.profile, question)),
    ),
  ];
}

function overall({ report }: ReportSource, voice: Voice): string {
  const { overall: result } = report.profile;
  if (result.level === undefined) return voice.say('profile-lead-unrated');
  const level = voice.say('profile-lead', { level: sayLevel(voice, result) });
  return result.score.value === undefined
    ? level
    : `${level} ${voice.say('profile-score', { score: Math.round(result.score.value) })}`;
}

function trust({ report: { profile: result } }: ReportSource, voice: Voice): string {
  return [
    ...coverageSentences(voice.profile, result),
    ...(result.overall.score.value === undefined ? [] : [intervalSentence(voice.profile, result.overall.score)]),
    ...confidenceSentences(voice.profile, result.overall.confidence),
  ].join(' ');
}

/** Today's levels on an axis for each dimension, and those after the plan. */
export function radar({ report }: ReportSource, voice: Voice): Figure {
  const after = levelsAfter(report.roadmap);
  const { dimensions } = report.profile;
  const raised = dimensions.filter(({ dimension, level }) => level !== undefined && (after.get(dimension) ?? level) > level);
  const said = extremes(report.profile, voice, ({ level }) => voice.level(level));
  return {
    kind: 'figure',
    alt: [
      voice.say('profile-radar', said),
      ...(raised.length > 0 ? [voice.say('profile-radar-after', { count: raised.length })] : []),
    ].join(' '),
    drawing: {
      kind: 'radar',
      axes: dimensions.map(({ dimension, level }) => ({
        label: voice.dimension(dimension).name,
        dimension: voice.dimension(dimension).dimension,
        now: level,
        later: after.get(dimension),
      })),
      legend: { now: voice.say('profile-now'), later: voice.say('profile-later'), unrated: voice.say('profile-unrated') },
    },
  };
}

/** Scores as bars with their likely range, and a line for the level the school aims at. */
function bars({ report, questionnaire }: ReportSource, voice: Voice): Figure {
  const target = LEVELS.find((level) => level === report.context[questionnaire.planning.questions.target]);
  const line = target === undefined ? undefined : { level: target, name: voice.levelName(target), value: target * POINTS };
  return {
    kind: 'figure',
    alt: [
      voice.say(
        'profile-bars',
        extremes(report.profile, voice, ({ score }) => String(Math.round(score.value ?? 0))),
      ),
      ...(line ? [voice.say('profile-bars-target', line)] : []),
    ].join(' '),
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
      target: line && { value: line.value, label: voice.say('profile-bars-line', line) },
      legend: { value: voice.say('profile-bars-value'), range: voice.say('profile-bars-range') },
    },
  };
}

/** Names of the highest and the lowest dimension with what `figure` says of them. */
function extremes(
  result: ReportSource['report']['profile'],
  voice: Voice,
  figure: (one: RatedDimension) => string,
): { best: string; worst: string } {
  const ranked = byLevel(result);
  const name = (one: RatedDimension | undefined) =>
    one ? voice.say('named-figure', { name: voice.dimension(one.dimension).name, figure: figure(one) }) : voice.say('score-none');
  return { best: name(ranked[0]), worst: name(ranked.at(-1)) };
}

function dimensionTable({ report }: ReportSource, voice: Voice): Block {
  const rows = report.profile.dimensions.map((result): readonly Cell[] => {
    const { name, dimension } = voice.dimension(result.dimension);
    const { value } = result.score;
    return [
      { text: [[{ text: name, weight: 'bold' }]], picture: { kind: 'dimension', dimension } },
      { text: [sayLevel(voice, result)], picture: { kind: 'level', level: result.level, dimension } },
      { text: [value === undefined ? voice.say('score-none') : String(Math.round(value))] },
      { text: [voice.say('answered-of', { answered: result.items.answered, applicable: result.items.applicable })] },
      { text: [voice.say(result.applicable ? `confidence-${result.confidence.label}` : 'score-none')] },
    ];
  });
  return {
    kind: 'table',
    summary: voice.say('profile-table'),
    columns: [
      { header: voice.say('dimension'), share: 39 },
      { header: voice.say('level-label'), share: 28 },
      { header: voice.say('score'), share: 8, align: 'right' },
      { header: voice.say('answered'), share: 12 },
      { header: voice.say('confidence'), share: 13 },
    ],
    rows,
  };
}

function findOut({ report }: ReportSource, voice: Voice): readonly Block[] {
  const { findOut: items } = report.profile;
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: voice.say('find-out'), id: 'find-out' },
    { kind: 'paragraph', text: voice.say('find-out-lead') },
    { kind: 'bullets', entries: items.map((id) => voice.item(id).name) },
  ];
}
