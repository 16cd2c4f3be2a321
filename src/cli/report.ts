import { readFileSync, writeFileSync } from 'node:fs';
import { find } from '../catalogue/catalogue.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import { type ExportFormat, exporters } from '../export/exporters.ts';
import { readBundle } from '../export/json/read-bundle.ts';

/**
 * `report BUNDLE.json FORMAT [FILE]`: writes the report of a bundle as a file, with the same bytes as service and page.
 * Without FILE it gets the usual name in the working folder. Returns the exit code.
 */
export async function report(args: readonly string[]): Promise<number> {
  const [bundle = '', format = '', chosen] = args;
  const file = await reportFile(textOf(bundle), format);
  if (isFault(file)) {
    console.error(file.detail);
    return 1;
  }
  const target = chosen ?? file.name;
  writeFileSync(target, file.bytes);
  console.log(`${target}: ${file.bytes.length} bytes`);
  return 0;
}

/** The file that `report` writes, or why there is none. */
export async function reportFile(
  text: string | Fault,
  format: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | Fault> {
  if (!isFormat(format)) return fault('invalid', `There is no format "${format}". Choose ${Object.keys(exporters).join(', ')}.`);
  const bundle = isFault(text) ? text : readBundle(text);
  if (isFault(bundle)) return bundle;
  const { id, version: number } = bundle.report.questionnaire;
  const version = find(id, number);
  if (!version) return fault('not-found', `There is no questionnaire "${id}@${number}" here.`);
  const { questionnaire } = version;
  const { language } = bundle.report;
  const texts = { texts: version.texts(language), catalogueTexts: version.catalogueTexts(language) };
  const source = { report: { ...bundle.report, hash: bundle.hash }, questionnaire, ...texts };
  const { fileName, render } = exporters[format];
  return { name: fileName(source), bytes: await render(source) };
}

function isFormat(format: string): format is ExportFormat {
  return Object.hasOwn(exporters, format);
}

function textOf(file: string): string | Fault {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fault('not-found', `The file "${file}" cannot be read. Give the path of a JSON bundle.`);
  }
}
