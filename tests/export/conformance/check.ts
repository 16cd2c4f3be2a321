import { contentOf } from './content.ts';
import { documentFaults } from './document-rules.ts';
import { fontFaults } from './fonts.ts';
import { readFile } from './pdf-file.ts';
import { flatten, structureOf } from './structure.ts';
import { annotationFaults, contentFaults, elementFaults } from './structure-rules.ts';

/**
 * What a file breaks of PDF/UA-1 and PDF/A-2a, as far as a program can see: the conditions of the Matterhorn Protocol 1.1
 * by number, and some of our own. An empty list says nothing of what only a reader can judge.
 */
export function violations(bytes: Uint8Array): readonly string[] {
  const file = readFile(bytes);
  const top = structureOf(file);
  const elements = flatten(top);
  const contents = file.pages.map((page) => ({ page, ...contentOf(file, page) }));
  return [
    ...documentFaults(file),
    ...contents.flatMap(({ page, faults }) => faults.map((fault) => `${fault} (page object ${page.id})`)),
    ...elementFaults(file, top, elements),
    ...contentFaults(file, elements, contents),
    ...annotationFaults(file, elements),
    ...fontFaults(file, contents),
  ];
}
