import type { PlannedAction } from '../../domain/roadmap.ts';
import type { Block } from './blocks.ts';
import type { ReportSource } from './source.ts';
import { actionTimeline, callKey } from './timeline-drawing.ts';
import type { Voice } from './voice.ts';

/** Actions that one page has room for; more are shared out evenly over several drawings. */
const ROWS = 38;

/** The plan as bars over the terms, then its calls. */
export function timeline(source: ReportSource, voice: Voice): readonly Block[] {
  const { actions } = source.report.roadmap;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('timeline'), id: 'timeline' },
    { kind: 'paragraph', role: 'lead', text: voice.say('timeline-lead') },
    ...partsOf(actions).map((part, i, parts) =>
      actionTimeline(
        source,
        voice,
        part,
        parts.length > 1 ? voice.say('timeline-part', { part: i + 1, parts: parts.length }) : '',
      ),
    ),
    ...calls(source, voice),
  ];
}

function partsOf(actions: readonly PlannedAction[]): readonly (readonly PlannedAction[])[] {
  const parts = Math.ceil(actions.length / ROWS);
  const rows = Math.ceil(actions.length / parts);
  return Array.from({ length: parts }, (_, i) => actions.slice(i * rows, (i + 1) * rows));
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
        { header: voice.say('call'), share: 40 },
        { header: voice.say('closes'), share: 19 },
        { header: voice.say('sure'), share: 23 },
        { header: voice.say('used-by'), share: 18 },
      ],
      rows: known.map((call, i) => {
        const users = actions
          .filter(({ deadline }) => deadline && callKey(deadline) === callKey(call))
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
