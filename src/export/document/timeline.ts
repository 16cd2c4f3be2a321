import type { CivilDate, Deadline, PlannedAction } from '../../domain/roadmap.ts';
import type { Block, Figure } from './blocks.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** Actions shown in one drawing; more are divided over several of about equal size. */
const ROWS = 38;

/** The plan as bars over the terms, then its calls. */
export function timeline(source: ReportSource, voice: Voice): readonly Block[] {
  const { actions } = source.report.roadmap;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('timeline'), id: 'timeline' },
    { kind: 'paragraph', role: 'lead', text: voice.say('timeline-lead') },
    ...partsOf(actions).map((part, i, parts) =>
      drawing(source, voice, part, parts.length > 1 ? voice.say('timeline-part', { part: i + 1, parts: parts.length }) : ''),
    ),
    ...calls(source, voice),
  ];
}

function partsOf(actions: readonly PlannedAction[]): readonly (readonly PlannedAction[])[] {
  const count = Math.ceil(actions.length / ROWS);
  const size = Math.ceil(actions.length / count);
  return Array.from({ length: count }, (_, i) => actions.slice(i * size, (i + 1) * size));
}

/** One drawing of the timeline. `part` says which of several it is. */
export function drawing({ report }: ReportSource, voice: Voice, actions: readonly PlannedAction[], part: string): Figure {
  const { terms, calls: known } = report.roadmap;
  const [first, last] = [terms[0]?.from ?? '', terms.at(-1)?.to ?? ''];
  const at = (date: CivilDate) => daysBetween(first, date);
  const used = new Set(
    report.roadmap.actions
      .map(({ deadline }) => deadline)
      .filter((deadline) => deadline?.kind === 'call')
      .map((deadline) => keyOf(deadline)),
  );
  return {
    kind: 'figure',
    alt: `${summaryOf(report.roadmap, voice)} ${part}`.trim(),
    drawing: {
      kind: 'timeline',
      days: at(last),
      terms: terms.map((term) => ({ label: voice.term(term), from: at(term.from), to: at(term.to) })),
      rows: actions.map((action) => {
        const { name, dimension } = voice.action(action.action);
        return { label: name, dimension, from: at(action.start), to: at(action.end) };
      }),
      marks: known.map((call, i) => ({ label: String(i + 1), at: at(call.on), used: used.has(keyOf(call)) })),
    },
  };
}

function summaryOf({ terms, actions }: ReportSource['report']['roadmap'], voice: Voice): string {
  const counts = terms.map((term) => actions.filter((action) => action.term === term.index).length);
  const most = Math.max(...counts);
  const fullest = terms[counts.indexOf(most)];
  return voice.say('timeline-alt', {
    actions: actions.length,
    from: voice.date(terms[0]?.from ?? ''),
    to: voice.date(terms.at(-1)?.to ?? ''),
    term: fullest ? voice.term(fullest) : '',
    most,
  });
}

function calls({ report }: ReportSource, voice: Voice): readonly Block[] {
  const { calls: known, actions } = report.roadmap;
  if (known.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: voice.say('timeline-calls'), id: 'calls' },
    {
      kind: 'table',
      summary: voice.say('timeline-calls-summary'),
      columns: [
        { header: voice.say('call'), share: 34 },
        { header: voice.say('closes'), share: 20 },
        { header: voice.say('sure'), share: 18 },
        { header: voice.say('used-by'), share: 28 },
      ],
      rows: known.map((call, i) => {
        const users = actions
          .filter(({ deadline }) => deadline && keyOf(deadline) === keyOf(call))
          .map(({ action }) => voice.action(action).name);
        return [
          { text: [[{ text: voice.say('numbered', { number: i + 1, name: voice.moment(call) }), weight: 'bold' as const }]] },
          { text: [voice.date(call.on)] },
          { text: [voice.say(`certain-${call.certainty}`)] },
          { text: [users.length > 0 ? voice.list(users) : voice.say('used-by-none')] },
        ];
      }),
    },
  ];
}

function keyOf(deadline: Deadline | undefined): string {
  return `${deadline?.id} ${deadline?.on}`;
}

/** Days from one civil date to another, by the days since year 0 of the Gregorian calendar. */
function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}
