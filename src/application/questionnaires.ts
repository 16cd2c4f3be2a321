import { formsFor } from '../catalogue/forms.ts';
import type { PublishedVersion } from '../catalogue/version.ts';
import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { Setting } from './setting.ts';

/** A part of a published version, as JSON text with its hash; both are made once and kept. */
export interface PublishedDocument {
  readonly text: string;
  /** SHA-256 of `text`, base64url. */
  readonly hash: string;
}

/** What can be asked for of a version. */
export type Part = 'bundle' | 'schema' | 'catalogue' | 'examples' | `example:${string}`;

/** Which document is meant. Without a language it is the version's first. */
export interface DocumentRequest {
  readonly id: string;
  readonly version: string;
  readonly part: Part;
  readonly language?: string | undefined;
}

/** The documents made so far, by request. */
export type DocumentShelf = Map<string, PublishedDocument>;

/** All versions of all questionnaires, newest first within each. */
export function listQuestionnaires({ catalogue }: Setting) {
  return catalogue.list().map(({ questionnaire: { id, version, status, languages }, publishedOn, texts }) => ({
    id,
    version,
    status,
    publishedOn: publishedOn ?? null,
    languages,
    title: texts(languages[0] ?? '').questionnaire.title,
  }));
}

/** The newest published version number of a questionnaire. */
export function latestVersion({ catalogue }: Setting, id: string): string | Fault {
  return (
    catalogue.latest(id)?.questionnaire.version ??
    fault('not-found', 'There is no questionnaire of this name. GET /api/questionnaires lists them.')
  );
}

/** The forms of funders that a draft can be made for, newest first, with words in a language; English where they have none. */
export function formsOf(questionnaire: string, language: string) {
  return formsFor(questionnaire).map(({ template, texts }) => ({ template, texts: texts(language) }));
}

/** One part of a version. What was published never changes, so its text is made once. */
export async function publishedDocument(
  setting: Setting,
  shelf: DocumentShelf,
  request: DocumentRequest,
): Promise<PublishedDocument | Fault> {
  const version = setting.catalogue.find(request.id, request.version);
  if (!version) return fault('not-found', 'There is no such version of a questionnaire. GET /api/questionnaires lists them.');
  const { languages } = version.questionnaire;
  const language = request.language ?? languages[0] ?? '';
  if (!languages.includes(language))
    return fault('not-found', `This version has no words in that language. It has: ${languages.join(', ')}.`);
  const key = [request.id, request.version, request.part, language].join('/');
  const known = shelf.get(key);
  if (known) return known;
  const content = contentOf(version, request.part, language);
  if (isFault(content)) return content;
  const text = JSON.stringify(content);
  const made = { text, hash: await setting.ports.hash(text) };
  shelf.set(key, made);
  return made;
}

function contentOf(version: PublishedVersion, part: Part, language: string): object {
  if (part === 'bundle') return bundleOf(version, language);
  if (part === 'schema') return version.schema;
  if (part === 'catalogue')
    return { questionnaire: version.questionnaire, catalogueTexts: version.catalogueTexts(language), calendar: version.calendar };
  if (part === 'examples') return version.examples.map(({ id, name, who, scope }) => ({ id, name, who, scope }));
  const example = version.examples.find(({ id }) => `example:${id}` === part);
  return (
    example ??
    fault('not-found', 'This version has no sample school of this name. Leave the last part of the address out to list them.')
  );
}

/** What the answering pages need: everything but actions, figures and planning. */
function bundleOf({ questionnaire, schema, contextSchema, texts }: PublishedVersion, language: string) {
  const { id, version, languages, dimensions, items, scopes, conditions, context } = questionnaire;
  return {
    id,
    version,
    languages,
    schema,
    contextSchema,
    questionnaire: { dimensions, items, scopes, conditions, context },
    texts: texts(language),
  };
}
