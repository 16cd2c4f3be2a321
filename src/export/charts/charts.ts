import type { Block, Figure } from '../document/blocks.ts';
import { fullReport } from '../document/full-report.ts';
import type { ReportSource } from '../document/source.ts';
import { voiceOf } from '../document/voice.ts';
import { barsSvg } from './bars.ts';
import { radarSvg } from './radar.ts';
import { timelineSvg } from './timeline.ts';

/** A chart of a report as a file of its own. */
export interface Chart {
  /** `radar`, `bars` or `timeline`; a long timeline comes in several. */
  readonly kind: Figure['drawing']['kind'];
  /** The finding in a sentence. */
  readonly alt: string;
  readonly svg: string;
}

/** The charts of a report as SVG, in the order of the report. The same report gives the same text. */
export function reportCharts(source: ReportSource): readonly Chart[] {
  return figuresIn(fullReport(source, voiceOf(source))).map((figure) => ({
    kind: figure.drawing.kind,
    alt: figure.alt,
    svg: figureSvg(figure),
  }));
}

/** One figure of a document as SVG. */
export function figureSvg({ alt, drawing }: Figure): string {
  switch (drawing.kind) {
    case 'radar':
      return radarSvg(drawing, alt);
    case 'bars':
      return barsSvg(drawing, alt);
    case 'timeline':
      return timelineSvg(drawing, alt);
  }
}

function figuresIn(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'together' ? figuresIn(block.blocks) : [];
  });
}
