import type { PlannedAction, Term } from '../../domain/roadmap.ts';
import { reasonSentence } from '../../domain/sentences/roadmap.ts';
import { capacitySentences, findOutClauses, qualitySentence } from '../../domain/sentences/roadmap-summary.ts';
import type { Block, Cell, Facts, Rich } from './blocks.ts';
import { sayOwnMoney } from './money.ts';
import { sayRaises } from './reasons.ts';
import type { ReportSource } from './source.ts';
import { limitSentences } from './summary.ts';
import type { Voice } from './voice.ts';

/** The roadmap: what the plan needs, then one table for each term. */
export function plan(source: ReportSource, voice: Voice): readonly Block[] {
  const { roadmap } = source.report;
  const entries = about(source, voice);
  return [
    { kind: 'heading', level: 1, text: voice.say('plan'), id: 'plan' },
    { kind: 'paragraph', role: 'lead', text: needs(source, voice) },
    ...(entries.length > 0 ? [{ kind: 'facts', entries } as const] : []),
    {
      kind: 'together',
      blocks: [{ kind: 'heading', level: 2, text: voice.say('plan-load'), id: 'plan-load' }, loadTable(source, voice)],
    },
    ...roadmap.terms.flatMap((term) => termBlocks(source, voice, term)),
    ...emptyTerms(source, voice),
  ];
}

function needs({ report }: ReportSource, voice: Voice): string {
  const { totals, startOn, terms } = report.roadmap;
  const last = terms.at(-1);
  if (totals.actions === 0 || !last) return voice.say('summary-no-plan');
  return voice.say('plan-lead', {
    actions: totals.actions,
    from: voice.date(startOn),
    to: voice.date(last.to),
    cost: sayOwnMoney(voice, totals),
    budget: voice.money(totals.budget),
  });
}

/** What limits and steers the plan, each with its label. */
function about({ report }: ReportSource, voice: Voice): Facts['entries'] {
  const { roadmap } = report;
  const isPlanned = roadmap.actions.length > 0;
  const time = isPlanned ? [...capacitySentences(voice.roadmap, roadmap), ...limitSentences(roadmap, voice)] : [];
  const focus = voice.list(roadmap.focus.dimensions.map((id) => voice.say('quoted', { name: voice.dimension(id).name })));
  const open = voice.list(findOutClauses(voice.roadmap, roadmap));
  const entries = [
    { label: voice.say('board-time'), value: time.join(' ') },
    {
      label: voice.say('plan-focus'),
      value: focus && voice.say(roadmap.focus.chosen ? 'plan-focus-chosen' : 'plan-focus-found', { dimensions: focus }),
    },
    { label: voice.say('plan-open'), value: open && voice.say('plan-find-out', { items: open }) },
    { label: voice.say('plan-quality'), value: isPlanned ? qualitySentence(voice.roadmap, roadmap) : '' },
  ];
  return entries.filter(({ value }) => value !== '');
}

function loadTable({ report }: ReportSource, voice: Voice): Block {
  const { terms, actions, progress, unrated } = report.roadmap;
  return {
    kind: 'table',
    summary: voice.say('plan-load-summary'),
    columns: [
      { header: voice.say('plan-term'), share: 30 },
      { header: voice.say('plan-actions'), share: 14, align: 'right' },
      { header: voice.say('plan-planned'), share: 15, align: 'right' },
      { header: voice.say('plan-available'), share: 15, align: 'right' },
      { header: voice.say('plan-level-after'), share: 26 },
    ],
    rows: terms.map((term): readonly Cell[] => {
      const level = unrated?.overall ? undefined : progress.find(({ term: index }) => index === term.index)?.overall;
      return [
        { text: [[{ text: voice.term(term), weight: 'bold' }]] },
        { text: [String(actions.filter((action) => action.term === term.index).length)] },
        { text: [sayDays(voice, term.planned)] },
        { text: [sayDays(voice, term.capacity)] },
        level === undefined ? { text: [''] } : { text: [voice.level(level)], picture: { kind: 'level', level } },
      ];
    }),
  };
}

function termBlocks(source: ReportSource, voice: Voice, term: Term): readonly Block[] {
  const name = voice.term(term);
  const actions = source.report.roadmap.actions.filter((action) => action.term === term.index);
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: voice.say('plan-term-heading', { term: name, from: voice.date(term.from), to: voice.date(term.to) }),
    id: `term-${term.index + 1}`,
  };
  if (actions.length === 0) return [];
  return [
    heading,
    {
      kind: 'table',
      summary: voice.say('plan-term-summary', { term: name }),
      columns: [
        { header: voice.say('action'), share: 44 },
        { header: voice.say('owner'), share: 16 },
        { header: voice.say('effort'), share: 12 },
        { header: voice.say('cost'), share: 13 },
        { header: voice.say('start-end'), share: 15 },
      ],
      rows: actions.map((action) => actionRow(source, voice, action)),
    },
  ];
}

/** The terms in which no action starts, in one sentence. */
function emptyTerms({ report: { roadmap } }: ReportSource, voice: Voice): readonly Block[] {
  const empty = roadmap.terms.filter(({ index }) => roadmap.actions.every(({ term }) => term !== index));
  if (empty.length === 0 || roadmap.actions.length === 0) return [];
  const terms = voice.list(empty.map((term) => voice.term(term)));
  return [{ kind: 'paragraph', role: 'note', text: voice.say('plan-terms-empty', { terms }) }];
}

function actionRow(source: ReportSource, voice: Voice, action: PlannedAction): readonly Cell[] {
  const { name, dimension } = voice.action(action.action);
  const why = mainReason(source, voice, action);
  const raises = sayRaises(voice, action);
  return [
    {
      text: [
        [{ text: name, weight: 'bold', link: { place: `action-${action.action}` } }],
        ...(why ? [why] : []),
        ...(raises ? [[{ text: voice.say('raises', { raises }), tone: 'quiet' as const }]] : []),
      ],
      picture: { kind: 'dimension', dimension },
    },
    { text: [voice.role(action.owner)] },
    { text: [sayDays(voice, action.personDays.expected), ...rangeOf(voice, action)] },
    { text: [sayCost(source, voice, action)] },
    { text: [action.status === 'running' ? voice.say('running') : voice.shortDate(action.start), voice.shortDate(action.end)] },
  ];
}

/** The first reason that says more than what the action gives, which stands below it anyway. */
function mainReason({ report }: ReportSource, voice: Voice, { reasons }: PlannedAction): string | undefined {
  const reason = reasons.find(({ kind }) => kind !== 'raises');
  return reason && reasonSentence(voice.roadmap, report.roadmap, reason);
}

/** Person-days, to the tenth. */
export function sayDays(voice: Voice, days: number): string {
  return voice.say('effort-days', { days: tenths(days) });
}

/** From the least to the most person-days; undefined where both are the same. */
export function sayRange(voice: Voice, { personDays }: PlannedAction): string | undefined {
  const [low, high] = [tenths(personDays.low), tenths(personDays.high)];
  return low === high ? undefined : voice.say('effort-range', { low, high });
}

function rangeOf(voice: Voice, action: PlannedAction): readonly Rich[] {
  const range = sayRange(voice, action);
  return range === undefined ? [] : [[{ text: range, tone: 'quiet' }]];
}

/** Cost band of an action in words. */
export function sayCost(
  { questionnaire, catalogueTexts }: ReportSource,
  voice: Voice,
  { action, cost, grantPaid }: PlannedAction,
): string {
  const band = questionnaire.planning.costBands[questionnaire.actions.find(({ id }) => id === action)?.cost ?? -1];
  const words = (band && catalogueTexts.costBands[band.id]) ?? voice.money(cost);
  return grantPaid ? voice.say('cost-grant', { cost: words }) : words;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
