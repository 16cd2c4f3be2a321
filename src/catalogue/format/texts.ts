import { z } from 'zod';
import type { CatalogueTexts, ItemTexts, Texts } from '../../domain/texts.ts';
import { byId, maybe, words } from './common.ts';

const language = z.string().regex(/^[a-z]{2}$/);
const named = z.strictObject({ name: words, description: words });

const item: z.ZodType<ItemTexts> = z.strictObject({
  title: words,
  stem: words,
  levels: z.array(words).length(5, 'needs five described levels'),
  evidence: words,
  wording: maybe(byId(words)),
});

/** `texts/LANGUAGE.json`. */
export const textsFile: z.ZodType<Texts> = z.strictObject({
  language,
  questionnaire: z.strictObject({ title: words, introduction: words, method: words }),
  levels: z.array(z.strictObject({ name: words, meaning: words })),
  dimensions: byId(named),
  items: byId(item),
  conditions: byId(words),
  roles: byId(words),
  scopes: byId(named),
  standards: byId(words),
  eqavet: byId(words),
  context: byId(
    z.strictObject({ label: words, help: maybe(words), unit: maybe(words), options: maybe(z.record(z.string(), words)) }),
  ),
  checks: byId(words),
  presets: byId(words),
  priorities: byId(words),
  shortChecks: maybe(
    z.strictObject({
      answers: z.array(words).length(4, 'needs four answers, from no to yes'),
      unknown: words,
      checks: byId(z.strictObject({ name: words, lead: words, more: maybe(words) })),
    }),
  ),
});

/** `texts/LANGUAGE.catalogue.json`. */
export const catalogueTextsFile: z.ZodType<CatalogueTexts> = z.strictObject({
  language,
  actions: byId(
    z.strictObject({
      title: words,
      what: words,
      success: words,
      minimum: maybe(words),
      resources: z.array(words),
      source: z.array(words),
    }),
  ),
  indicators: byId(
    z.strictObject({
      name: words,
      definition: words,
      notes: maybe(words),
      unit: words,
      target: words,
      counts: byId(words),
      parts: byId(words),
      presets: byId(words),
    }),
  ),
  costBands: z.record(z.string(), words),
  calls: byId(words),
  events: byId(words),
  terms: byId(words),
  rules: byId(words),
  links: maybe(z.record(z.string(), z.url({ protocol: /^https$/ }))),
});
