import { whySentences } from '../../domain/sentences/roadmap.ts';
import type { Block, Rich, Span } from './blocks.ts';
import { buildOn, noStrengths } from './build-on.ts';
import { heldBack } from './held-back.ts';
import { overallAfter } from './levels.ts';
import { sayOwnMoney } from './money.ts';
import { radar } from './profile.ts';
import type { ReportSource } from './source.ts';
import { headed, limitSentences, nextCall, priorities, sayCall } from './summary.ts';
import { dimensionTimeline } from './timeline-drawing.ts';
import { ownIn, type Voice } from './voice.ts';

/** Two pages for those who decide: one sentence, a picture, what is strong, what comes first, what it takes. */
export function boardSummary(source: ReportSource, voice: Voice): readonly Block[] {
  const built = buildOn(source, voice);
  const isWithout = source.report.profile.strengths.length === 0;
  return [
    { kind: 'paragraph', role: 'lead', text: inOneSentence(source, voice).map((span) => ({ ...span, weight: 'bold' as const })) },
    { kind: 'heading', level: 2, text: voice.say('board-levels'), id: 'board-levels' },
    radar(source, voice),
    { kind: 'heading', level: 2, text: voice.say('strengths'), id: 'board-strengths' },
    ...(isWithout && built[0]?.kind === 'bullets' ? [noStrengths(voice)] : []),
    ...built,
    ...headed(voice.say('board-held'), 'board-held', heldBack(source, voice)),
    { kind: 'page-break' },
    ...headed(voice.say('board-priorities'), 'board-priorities', reasoned(source, voice)),
    { kind: 'heading', level: 2, text: voice.say('board-plan'), id: 'board-plan' },
    ...(source.report.roadmap.actions.length > 0 ? [dimensionTimeline(source, voice)] : []),
    { kind: 'paragraph', text: onOneLine(source, voice) },
    { kind: 'heading', level: 2, text: voice.say('board-ask'), id: 'board-ask' },
    ...needs(source, voice),
  ];
}

/** How many actions start in each term. */
function onOneLine({ report: { roadmap } }: ReportSource, voice: Voice): readonly Span[] {
  return roadmap.terms.flatMap((term, i): readonly Span[] => {
    const actions = roadmap.actions.filter((action) => action.term === term.index).length;
    return [
      { text: `${i > 0 ? ' · ' : ''}${voice.term(term)}: `, weight: 'bold' },
      { text: actions === 0 ? voice.say('board-term-none') : voice.say('board-term', { actions }) },
    ];
  });
}

/** The first actions, each with the main reason for it. */
function reasoned(source: ReportSource, voice: Voice): readonly Rich[] {
  const { roadmap } = source.report;
  return priorities(source, voice).map((entry, i) => {
    const action = roadmap.actions[i];
    const [why = ''] = action ? whySentences(voice.roadmap, roadmap, action) : [];
    return typeof entry === 'string' ? entry : [...entry, { text: ` ${why}`, tone: 'quiet' as const }];
  });
}

function inOneSentence(source: ReportSource, voice: Voice): readonly Span[] {
  const { school } = source.report;
  return ownIn(voice, levelSentence(source, voice), school);
}

function levelSentence({ report }: ReportSource, voice: Voice): string {
  const { level, score } = report.profile.overall;
  if (level === undefined || score.value === undefined) return voice.say('board-one-unrated', { school: report.school });
  const later = overallAfter(report.roadmap);
  const last = report.roadmap.terms.at(-1);
  const values = { school: report.school, level, name: voice.levelName(level) };
  if (later === undefined || !last) return voice.say('summary-overall', values);
  const to = voice.date(last.to);
  if (later <= level) return voice.say('board-one-same', { ...values, to });
  return voice.say('board-one', { ...values, later, laterName: voice.levelName(later), to });
}

/** Time, money and the next fixed date, for a decision. */
function needs({ report: { roadmap } }: ReportSource, voice: Voice): readonly Block[] {
  const { actions, personDays, capacity, budget } = roadmap.totals;
  if (actions === 0) return [{ kind: 'paragraph', text: voice.say('summary-no-plan') }];
  const call = nextCall(roadmap);
  const days = { days: Math.round(personDays), terms: roadmap.terms.length, capacity: Math.round(capacity) };
  const money = { cost: sayOwnMoney(voice, roadmap.totals), budget: voice.money(budget) };
  return [
    {
      kind: 'facts',
      entries: [
        {
          label: voice.say('board-time'),
          value: [voice.say('board-time-text', days), ...limitSentences(roadmap, voice)].join(' '),
        },
        { label: voice.say('board-money'), value: voice.say('board-money-text', money) },
        ...(call ? [{ label: voice.say('board-call'), value: sayCall(voice, call) }] : []),
      ],
    },
  ];
}
