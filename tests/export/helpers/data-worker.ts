import type { FormTemplate, FormTexts } from '../../../src/domain/form-template.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import { dataExporters } from '../../../src/export/data-exporters.ts';
import type { ReportSource } from '../../../src/export/document/source.ts';
import { renderDraftDocx } from '../../../src/export/erasmus-plan/draft-docx.ts';
import { draftErasmusPlan } from '../../../src/export/erasmus-plan/draft-plan.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { renderCalendar } from '../../../src/export/ics/calendar.ts';
import { renderBundle } from '../../../src/export/json/bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';

/** What a runtime is given. */
export interface Order {
  readonly source: ReportSource;
  readonly plan: StoredPlan;
  readonly form: { readonly template: FormTemplate; readonly texts: FormTexts };
}

/** Every format but the PDF, as it comes out in this runtime, by name: base64 of its bytes. */
export async function renderAll({ source, plan, form }: Order): Promise<Readonly<Record<string, string>>> {
  const words = exportWordsOf('en');
  const bundle = await renderBundle({ report: source.report, plan }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  const draft = draftErasmusPlan(source, words, form);
  const files: Record<string, Uint8Array> = {
    'calendar.ics': bytesOf(renderCalendar(source, words, { id: 'e01_Zk3uXl2mQ0yVb7cHq8TtRw', sequence: 1 })),
    'bundle.json': bytesOf(bundle),
    'bundle-read.json': bytesOf(JSON.stringify(readBundle(bundle))),
    'draft.json': bytesOf(JSON.stringify(draft)),
    'draft.docx': await renderDraftDocx(draft, words, 'en'),
  };
  for (const exporter of Object.values(dataExporters)) files[exporter.fileName(source)] = await exporter.render(source);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, base64(bytes)]));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await renderAll(await request.json()));
  },
};
