import type { Block } from './blocks.ts';
import type { ReportSource } from './source.ts';
import { actionTimeline, callKey } from './timeline-drawing.ts';
import type { Voice } from './voice.ts';

/** The plan as bars over the terms, then its calls. */
export function timeline(source: ReportSource, voice: Voice): readonly Block[] {
  const { actions } = source.report.roadmap;
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: voice.say('timeline'), id: 'timeline' },
    { kind: 'paragraph', role: 'lead', text: voice.say('timeline-lead') },
    actionTimeline(source, voice),
    ...calls(source, voice),
  ];
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
        { header: voice.say('call'), share: 38 },
        { header: voice.say('closes'), share: 18 },
        { header: voice.say('sure'), share: 20 },
        { header: voice.say('used-by'), share: 24 },
      ],
      rows: known.map((call, i) => {
        const users = actions
          .filter(({ deadline }) => deadline && callKey(deadline) === callKey(call))
          .map(({ action }) => voice.action(action).name);
        return [
          { text: [[{ text: voice.say('numbered', { number: i + 1, name: voice.moment(call) }), weight: 'bold' as const }]] },
          { text: [voice.date(call.on)] },
          { text: [voice.say(`certain-${call.certainty}`)] },
          { text: [usedBy(voice, users)] },
        ];
      }),
    },
  ];
}

/** One action by its name, more by their number. */
function usedBy(voice: Voice, names: readonly string[]): string {
  if (names.length === 0) return voice.say('used-by-none');
  return names.length === 1 ? voice.list(names) : voice.say('used-by-count', { count: names.length });
}
