import type { PlannedAction } from '../../domain/roadmap.ts';
import { deadlineSentence, notEarlierSentences, whySentences } from '../../domain/sentences/roadmap.ts';
import type { Block, Rich, Span } from './blocks.ts';
import { sayCost, sayDays, sayRange } from './plan.ts';
import { sayGivesInFull } from './reasons.ts';
import { resources } from './resources.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** Every action of the plan: a heading and a short labelled list. */
export function actionDetails(source: ReportSource, voice: Voice): readonly Block[] {
  const { actions } = source.report.roadmap;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('details'), id: 'details' },
    { kind: 'paragraph', role: 'lead', text: voice.say('details-lead') },
    ...actions.flatMap((action) => details(source, voice, action)),
  ];
}

function details(source: ReportSource, voice: Voice, action: PlannedAction): readonly Block[] {
  const { name, dimension } = voice.action(action.action);
  const entries = factsOf(source, voice, action).filter(([, value]) => value.length > 0);
  return [
    { kind: 'heading', level: 2, text: name, id: `action-${action.action}`, dimension },
    { kind: 'facts', entries: entries.map(([key, value]) => ({ label: voice.say(key), value })) },
  ];
}

function factsOf(source: ReportSource, voice: Voice, action: PlannedAction): readonly (readonly [string, Rich])[] {
  const { roadmap } = source.report;
  const texts = source.catalogueTexts.actions[action.action];
  return [
    ['what', texts?.what ?? ''],
    ['why', whySentences(voice.roadmap, roadmap, action).join(' ')],
    ['gives', action.raises.length > 0 ? sayGivesInFull(voice, action) : ''],
    ['owner', voice.role(action.owner)],
    ['effort-and-cost', effortAndCost(source, voice, action)],
    ['when', voice.say('when-days', { from: voice.date(action.start), to: voice.date(action.end) })],
    [dateLabel(action), action.deadline ? `${deadlineSentence(voice.roadmap, action.deadline)}.` : ''],
    ['why-now', notEarlierSentences(voice.roadmap, roadmap.terms, action).at(-1) ?? ''],
    ['success', texts?.success ?? ''],
    ['unlocks', unlocked(source, voice, action)],
    ['resources', resources(source, voice, action)],
  ];
}

function effortAndCost(source: ReportSource, voice: Voice, action: PlannedAction): string {
  const range = sayRange(voice, action);
  const values = { days: sayDays(voice, action.personDays.expected), cost: sayCost(source, voice, action) };
  return range === undefined
    ? voice.say('effort-and-cost-sure', values)
    : voice.say('effort-and-cost-text', { ...values, range });
}

/** What a date is to an action, by its kind: one to wait for, or a time of the year; all others are days to be ready by. */
const DATE_LABELS: Readonly<Record<string, string>> = { return: 'date-earliest', season: 'date-window', start: 'date-window' };

function dateLabel({ deadline }: PlannedAction): string {
  return DATE_LABELS[deadline?.kind ?? ''] ?? 'date-latest';
}

/** What an action opens the way for; a link where that is planned too. */
function unlocked({ report }: ReportSource, voice: Voice, { unlocks }: PlannedAction): readonly Span[] {
  const planned = new Set(report.roadmap.actions.map(({ action }) => action));
  return unlocks.flatMap((id, i) => {
    const { name } = voice.action(id);
    const shown: Span = planned.has(id) ? { text: name, link: { place: `action-${id}` } } : { text: name };
    return i > 0 ? [{ text: '; ' }, shown] : [shown];
  });
}
