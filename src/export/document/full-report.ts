import { actionDetails } from './actions.ts';
import { annex } from './annex.ts';
import type { Block, Contents } from './blocks.ts';
import { dimensions } from './dimensions.ts';
import { howToRead } from './how-to-read.ts';
import { leftOut } from './left-out.ts';
import { plan } from './plan.ts';
import { profile } from './profile.ts';
import type { ReportSource } from './source.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import type { Voice } from './voice.ts';

/**
 * The full report after its cover: sections in order, each opening a page unless there is room, with the contents after the summary. `work` is a
 * section on the plan at work, for formats that have one.
 */
export function fullReport(source: ReportSource, voice: Voice, work: readonly Block[] = []): readonly Block[] {
  const sections = [summary, howToRead, profile, dimensions, plan, () => work, timeline, actionDetails, leftOut, annex]
    .map((section) => section(source, voice))
    .filter((blocks) => blocks.length > 0);
  const [first = [], ...others] = sections;
  return [
    ...first,
    ...contentsOf(sections, voice),
    ...others.flatMap((blocks): readonly Block[] => [{ kind: 'page-break', unless: 'room' }, ...blocks]),
  ];
}

function contentsOf(sections: readonly (readonly Block[])[], voice: Voice): readonly Block[] {
  const entries: Contents['entries'] = sections.flatMap((blocks) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [{ text: block.text, place: block.id }] : [])),
  );
  return [
    { kind: 'heading', level: 1, text: voice.say('contents'), id: 'contents' },
    { kind: 'contents', entries },
  ];
}
