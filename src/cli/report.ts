import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { find } from '../catalogue/catalogue.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import { livingPlan } from '../domain/progress/living-plan.ts';
import { type ExportFormat, type ExportSource, exporters } from '../export/exporters.ts';
import type { Bundle } from '../export/json/bundle.ts';
import { readBundle } from '../export/json/read-bundle.ts';

/** What the file of a bundle depends on beside the bundle. */
export interface ReportOptions {
  /** Day of the plan at work. */
  readonly today: string;
  /** Where the service answers, such as `https://waymark.example`: prints its link to check the result hash, as it does itself. */
  readonly origin?: string | undefined;
  /** Whether the annex repeats notes and evidence; it does unless told. */
  readonly annex?: ExportSource['annex'];
}

/**
 * `report BUNDLE.json FORMAT [FILE] [--origin ADDRESS] [--without-notes]`: writes the report of a bundle as a file, with the
 * same bytes as the service at that address and its page. Without FILE it gets the usual name in the working folder. Returns
 * the exit code.
 */
export async function report(args: readonly string[]): Promise<number> {
  const given = optionsOf(args);
  if (isFault(given)) {
    console.error(given.detail);
    return 1;
  }
  const [bundle = '', format = '', chosen] = given.positionals;
  const file = await reportFile(textOf(bundle), format, given.options);
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
  options: ReportOptions,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | Fault> {
  if (!isFormat(format)) return fault('invalid', `There is no format "${format}". Choose ${Object.keys(exporters).join(', ')}.`);
  const bundle = isFault(text) ? text : readBundle(text);
  if (isFault(bundle)) return bundle;
  const source = sourceOf(bundle, options);
  if (isFault(source)) return source;
  const { fileName, render } = exporters[format];
  return { name: fileName(source), bytes: await render(source) };
}

function sourceOf({ report, hash, plan, actions = {} }: Bundle, { today, origin, annex }: ReportOptions): ExportSource | Fault {
  const { id, version: number } = report.questionnaire;
  const version = find(id, number);
  if (!version) return fault('not-found', `There is no questionnaire "${id}@${number}" here.`);
  const isAtWork = Object.keys(actions).length > 0;
  return {
    report: { ...report, hash },
    questionnaire: version.questionnaire,
    texts: version.texts(report.language),
    catalogueTexts: version.catalogueTexts(report.language),
    work: isAtWork ? livingPlan({ roadmap: report.roadmap, choices: plan.choices, tracked: actions, today }) : undefined,
    origin,
    annex,
  };
}

function optionsOf(
  args: readonly string[],
): { readonly positionals: readonly string[]; readonly options: ReportOptions } | Fault {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { origin: { type: 'string' }, 'without-notes': { type: 'boolean' } },
    });
    const annex = values['without-notes'] === true ? 'without-notes' : undefined;
    return { positionals, options: { today, annex, origin: values.origin?.replace(/\/+$/, '') } };
  } catch (error) {
    return fault('invalid', error instanceof Error ? error.message : String(error));
  }
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
