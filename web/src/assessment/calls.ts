import type { QuestionnaireRef } from '../../../src/domain/questionnaire.ts';
import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import { api, ask, type Reply, request } from '../api.ts';
import type { Batch, Saved } from '../saving/outbox.ts';
import type { Patch } from '../saving/patches.ts';
import type { Bundle } from '../wire.ts';

const init = (keepalive: boolean) => ({ init: { keepalive } });

/** The assessment without its answers. */
export async function readAssessment(id: string) {
  return ask(api.assessments[':id'].$get({ param: { id } }));
}

/** All answers with their versions. */
export async function readAnswers(id: string): Promise<Reply<AnswersRead>> {
  return request('GET', `assessments/${id}/answers`);
}

/** Answers with their versions, and the submission before them. */
export interface AnswersRead {
  readonly answers: Readonly<Record<string, Saved>>;
  readonly earlier?: EarlierSubmission;
}

/** What the answering pages need of a questionnaire version; the browser keeps it for good. */
export async function readBundle({ id, version }: QuestionnaireRef, language: string): Promise<Reply<Bundle>> {
  return request('GET', `questionnaires/${encodeURIComponent(id)}/${version}?lang=${language}`);
}

/** Saves some answers. */
export async function sendAnswers(id: string, { operation, changes }: Batch, keepalive: boolean) {
  return ask(
    api.assessments[':id'].answers.$patch({ param: { id }, json: { operation, changes: asJson(changes) } }, init(keepalive)),
  );
}

/** Saves changes of the assessment's own fields. */
export async function sendDetails(id: string, operation: string, patch: Patch, keepalive: boolean) {
  return ask(api.assessments[':id'].$patch({ param: { id }, json: { ...patch, operation } }, init(keepalive)));
}

/** Saves changes of the figures. */
export async function sendFigures(id: string, operation: string, patch: Patch, keepalive: boolean) {
  return ask(api.assessments[':id'].indicators.$patch({ param: { id }, json: { ...patch, operation } }, init(keepalive)));
}

/** As it travels: without undefined parts. */
function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
