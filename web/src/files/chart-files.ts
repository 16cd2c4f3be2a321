import { type Chart, reportCharts } from '../../../src/export/charts/charts.ts';
import { fileStem } from '../../../src/export/file-name.ts';
import { wordsOf } from '../../../src/export/words.ts';
import { type Material, sourceOf } from './material.ts';
import type { MadeFile } from './save-file.ts';

/** The charts of a kind, each a file: a long timeline comes in several. */
export function chartFiles(material: Material, kind: Chart['kind']): readonly MadeFile[] {
  const source = sourceOf(material);
  const charts = reportCharts({ ...source, words: wordsOf(source.texts.language) }).filter((chart) => chart.kind === kind);
  return charts.map(({ svg }, place) => ({
    name: `${fileStem(source.report)}-${kind}${charts.length > 1 ? `-${place + 1}` : ''}.svg`,
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg),
  }));
}
