import type { Words } from '../../domain/sentences/fill.ts';
import { saidOf } from '../said.ts';
import { sayStanding } from '../tables/plan-table.ts';
import { type WorkLine, workLines } from '../work-lines.ts';
import type { Block, Cell } from './blocks.ts';
import type { ReportSource } from './source.ts';

/** The plan at work: how far it is, then every action with its standing, role, days and note. Nothing without one. */
export function workSection(source: ReportSource, words: Words): readonly Block[] {
  const { work } = source;
  if (!work || work.actions.length === 0) return [];
  const said = saidOf(source, words);
  const { say, voice } = said;
  const { all, done, doing, slipping } = work.headway;
  const noted = (line: WorkLine) => (line.note && source.annex !== 'without-notes' ? [line.note] : []);
  const row = (line: WorkLine): readonly Cell[] => [
    { text: [[{ text: line.title, weight: 'bold' }], ...noted(line)] },
    { text: [reasonedStanding(line)] },
    { text: [line.owner] },
    {
      text: [
        line.start && line.due
          ? say('work-days', { start: voice.shortDate(line.start), due: voice.shortDate(line.due) })
          : say('work-no-days'),
      ],
    },
  ];
  const reasonedStanding = ({ standing, leftOut }: WorkLine): string =>
    leftOut?.reason.kind === 'declined' ? say('work-declined', { reason: leftOut.reason.reason }) : sayStanding(said, standing);
  return [
    { kind: 'heading', level: 1, text: say('work'), id: 'work' },
    { kind: 'paragraph', role: 'lead', text: say('work-lead', { date: voice.date(work.today) }) },
    { kind: 'paragraph', text: say('work-headway', { all, done, doing, slipping }) },
    {
      kind: 'table',
      summary: say('work-summary'),
      columns: [
        { header: say('action'), share: 46 },
        { header: say('status'), share: 18 },
        { header: say('owner'), share: 16 },
        { header: say('work-when'), share: 20 },
      ],
      rows: workLines(said).map(row),
    },
  ];
}
