import type { Calendar, Country } from '../../../src/domain/country.ts';
import type { Questionnaire, QuestionnaireRef } from '../../../src/domain/questionnaire.ts';
import type { CatalogueTexts, Texts } from '../../../src/domain/texts.ts';
import { type Reply, request } from '../api.ts';
import { keep, kept } from '../saving/device.ts';
import type { Bundle, JsonSchema } from '../wire.ts';
import { LANGUAGE } from '../words.ts';
import { type Names, namesOf } from './names.ts';

/** A questionnaire version with everything results are made of: numbers, words, calendar, countries. */
export interface Version {
  readonly questionnaire: Questionnaire;
  readonly names: Names;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
  readonly calendar: Calendar;
  readonly contextSchema: JsonSchema;
  readonly countries: readonly Country[];
}

interface Catalogue {
  readonly questionnaire: Questionnaire;
  readonly catalogueTexts: CatalogueTexts;
  readonly calendar: Calendar;
}

/** Loads a version. Versions never change, so the browser keeps them; each is asked for once. */
export async function loadVersion({ id, version }: QuestionnaireRef): Promise<Reply<Version>> {
  const path = `questionnaires/${id}/${version}`;
  const [bundle, catalogue, countries] = await Promise.all([
    request<Bundle>('GET', `${path}?lang=${LANGUAGE}`),
    request<Catalogue>('GET', `${path}/catalogue?lang=${LANGUAGE}`),
    readKeeping<readonly Country[]>('countries'),
  ]);
  if (!bundle.ok) return bundle;
  if (!catalogue.ok) return catalogue;
  if (!countries.ok) return countries;
  const { questionnaire, catalogueTexts, calendar } = catalogue.body;
  const { texts, contextSchema } = bundle.body;
  const names = namesOf(questionnaire, texts);
  return { ok: true, body: { questionnaire, names, texts, catalogueTexts, calendar, contextSchema, countries: countries.body } };
}

/** Public facts that change between versions: from the service, or as this device saw them last when it is out of reach. */
export async function readKeeping<T>(path: string): Promise<Reply<T>> {
  const reply = await request<T>('GET', path);
  if (reply.ok) void keep(`public/${path}`, reply.body);
  const known = reply.ok || reply.problem.status !== 0 ? undefined : await kept<T>(`public/${path}`);
  return known === undefined ? reply : { ok: true, body: known };
}
