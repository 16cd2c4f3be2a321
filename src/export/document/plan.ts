import type { PlannedAction, Term } from '../../domain/roadmap.ts';
import type { Block, Cell } from './blocks.ts';
import type { ReportInput } from './input.ts';
import { sayGives, sayWhy } from './reasons.ts';
import type { Voice } from './voice.ts';

/** The roadmap: what the plan needs, then one table for each term. */
export function plan(input: ReportInput, voice: Voice): readonly Block[] {
  const { roadmap } = input.report;
  return [
    { kind: 'heading', level: 1, text: voice.say('plan'), id: 'plan' },
    { kind: 'paragraph', role: 'lead', text: needs(input, voice) },
    ...about(input, voice).map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', level: 2, text: voice.say('plan-load'), id: 'plan-load' },
    loadTable(input, voice),
    ...roadmap.terms.flatMap((term) => termBlocks(input, voice, term)),
  ];
}

function needs({ report }: ReportInput, voice: Voice): string {
  const { totals, startOn, terms } = report.roadmap;
  const last = terms.at(-1);
  if (totals.actions === 0 || !last) return voice.say('summary-no-plan');
  return voice.say('plan-lead', {
    actions: totals.actions,
    from: voice.date(startOn),
    to: voice.date(last.to),
    days: Math.round(totals.personDays),
    capacity: Math.round(totals.capacity),
    cost: voice.money(totals.cost),
    budget: voice.money(totals.budget),
  });
}

function about({ report }: ReportInput, voice: Voice): readonly string[] {
  const { focus, quality, findOut, actions } = report.roadmap;
  const names = voice.list(focus.dimensions.map((id) => voice.dimension(id).name));
  return [
    ...(names ? [voice.say(focus.chosen ? 'plan-focus-chosen' : 'plan-focus-found', { dimensions: names })] : []),
    ...(actions.length > 0 ? [voice.say('plan-quality', { reached: voice.percent(quality.reached) })] : []),
    ...(findOut.length > 0 ? [voice.say('plan-find-out', { items: voice.list(findOut.map((id) => voice.item(id).name)) })] : []),
  ];
}

function loadTable({ report }: ReportInput, voice: Voice): Block {
  const { terms, actions, progress } = report.roadmap;
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
      const level = progress.find(({ term: index }) => index === term.index)?.overall;
      return [
        { text: [[{ text: voice.term(term), weight: 'bold' }]] },
        { text: [String(actions.filter((action) => action.term === term.index).length)] },
        { text: [voice.say('plan-days', { days: Math.round(term.planned) })] },
        { text: [voice.say('plan-days', { days: Math.round(term.capacity) })] },
        level === undefined ? { text: [''] } : { text: [voice.level(level)], picture: { kind: 'level', level } },
      ];
    }),
  };
}

function termBlocks(input: ReportInput, voice: Voice, term: Term): readonly Block[] {
  const name = voice.term(term);
  const actions = input.report.roadmap.actions.filter((action) => action.term === term.index);
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: voice.say('plan-term-heading', { term: name, from: voice.date(term.from), to: voice.date(term.to) }),
    id: `term-${term.index + 1}`,
  };
  if (actions.length === 0) return [heading, { kind: 'paragraph', text: voice.say('plan-term-empty') }];
  return [
    heading,
    {
      kind: 'table',
      summary: voice.say('plan-term-summary', { term: name }),
      columns: [
        { header: voice.say('action'), share: 46 },
        { header: voice.say('owner'), share: 16 },
        { header: voice.say('effort'), share: 11 },
        { header: voice.say('cost'), share: 12 },
        { header: voice.say('start-end'), share: 15 },
      ],
      rows: actions.map((action) => actionRow(input, voice, action)),
    },
  ];
}

function actionRow(input: ReportInput, voice: Voice, action: PlannedAction): readonly Cell[] {
  const { name, dimension } = voice.action(action.action);
  const [why] = sayWhy(input, voice, action);
  const gives = sayGives(voice, action);
  return [
    {
      text: [
        [{ text: name, weight: 'bold', link: { place: `action-${action.action}` } }],
        ...(why ? [[{ text: voice.say('why-short', { reason: why }) }]] : []),
        ...(gives ? [[{ text: voice.say('gives-short', { gives }), tone: 'quiet' as const }]] : []),
      ],
      picture: { kind: 'dimension', dimension },
    },
    { text: [voice.role(action.owner)] },
    { text: [sayDays(voice, action.personDays.expected), [{ text: sayRange(voice, action), tone: 'quiet' }]] },
    { text: [sayCost(input, voice, action)] },
    { text: [action.status === 'running' ? voice.say('running') : voice.date(action.start), voice.date(action.end)] },
  ];
}

/** Expected person-days of an action. */
export function sayDays(voice: Voice, days: number): string {
  return voice.say('effort-days', { days: Math.round(days * 10) / 10 });
}

/** From the least to the most person-days. */
export function sayRange(voice: Voice, { personDays }: PlannedAction): string {
  return voice.say('effort-range', { low: Math.round(personDays.low * 10) / 10, high: Math.round(personDays.high * 10) / 10 });
}

/** Cost band of an action in words. */
export function sayCost(
  { questionnaire, catalogueTexts }: ReportInput,
  voice: Voice,
  { action, cost, grantPaid }: PlannedAction,
): string {
  const band = questionnaire.planning.costBands[questionnaire.actions.find(({ id }) => id === action)?.cost ?? -1];
  const words = (band && catalogueTexts.costBands[band.id]) ?? voice.money(cost);
  return grantPaid ? voice.say('cost-grant', { cost: words }) : words;
}
