import { dayOf } from '../../domain/roadmap/dates.ts';
import type { CivilDate, Deadline } from '../../domain/roadmap.ts';
import type { Figure, TimelineDrawing } from './blocks.ts';
import type { ReportSource } from './source.ts';
import type { Voice } from './voice.ts';

/** Actions as bars, one in a row. */
export function actionTimeline(source: ReportSource, voice: Voice): Figure {
  const at = scaleOf(source);
  const rows = source.report.roadmap.actions.map((action) => {
    const { name, dimension } = voice.action(action.action);
    return { label: name, dimension, bars: [{ from: at(action.start), to: at(action.end) }] };
  });
  return figureOf(source, voice, rows, callMarks(source));
}

/** All actions of a dimension in one row: the plan at a glance. */
export function dimensionTimeline(source: ReportSource, voice: Voice): Figure {
  const at = scaleOf(source);
  const rows = source.questionnaire.dimensions.map(({ id }, dimension) => ({
    label: voice.dimension(id).name,
    dimension,
    bars: source.report.roadmap.actions
      .filter(({ action }) => voice.action(action).dimension === dimension)
      .map(({ start, end }) => ({ from: at(start), to: at(end) })),
  }));
  return figureOf(source, voice, rows, []);
}

/** A call on its day: what tells one line of the timeline from another. */
export function callKey({ id, on }: Deadline): string {
  return `${id} ${on}`;
}

function figureOf(source: ReportSource, voice: Voice, rows: TimelineDrawing['rows'], marks: TimelineDrawing['marks']): Figure {
  const { roadmap } = source.report;
  const at = scaleOf(source);
  return {
    kind: 'figure',
    alt: summaryOf(roadmap, voice),
    part: (from, to, all) => voice.say('timeline-part', { from, to, all }),
    drawing: {
      kind: 'timeline',
      days: at(roadmap.terms.at(-1)?.to ?? roadmap.startOn),
      terms: roadmap.terms.map((term) => ({ label: voice.term(term), from: at(term.from), to: at(term.to) })),
      rows,
      marks,
    },
  };
}

/** The calls by their number in the table of calls. */
function callMarks(source: ReportSource): TimelineDrawing['marks'] {
  const { actions, calls } = source.report.roadmap;
  const at = scaleOf(source);
  const used = new Set(actions.flatMap(({ deadline }) => (deadline?.kind === 'call' ? [callKey(deadline)] : [])));
  return calls.map((call, i) => ({ label: String(i + 1), at: at(call.on), used: used.has(callKey(call)) }));
}

/** Days from the first day of the plan. */
function scaleOf({ report: { roadmap } }: ReportSource): (date: CivilDate) => number {
  const first = dayOf(roadmap.terms[0]?.from ?? roadmap.startOn);
  return (date) => dayOf(date) - first;
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
