import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { BundleChanges } from '../../../src/export/json/changes-from-bundle.ts';
import type { TrackedChanges } from '../../../src/export/json/tracked-from-bundle.ts';
import { api, ask, type Reply } from '../api.ts';
import { readActions } from '../plan/calls.ts';

/** A change of tracked actions as it is sent. */
interface ActionsBody {
  readonly operation: string;
  readonly changes: readonly { readonly action: string; readonly version: number }[];
}

/** The ordinary requests that an import is made of. */
export interface ImportCalls {
  start(body: BundleChanges['start']): Promise<Reply<Started>>;
  answers(id: string, body: BundleChanges['answers'][number]): Promise<Reply<unknown>>;
  indicators(id: string, body: BundleChanges['indicators'][number]): Promise<Reply<unknown>>;
  roadmap(id: string, body: BundleChanges['roadmap']): Promise<Reply<unknown>>;
  tracked(id: string): Promise<Reply<{ readonly actions: TrackedActions }>>;
  actions(id: string, body: ActionsBody): Promise<Reply<unknown>>;
  addOwn(
    id: string,
    body: TrackedChanges['own'][number]['add'],
  ): Promise<Reply<{ readonly action: string; readonly version: number }>>;
}

/** Reply to a new assessment. */
interface Started {
  readonly assessment: { readonly id: string };
  readonly ownerLink: string;
  readonly recoveryCode: string;
}

/** The requests of this service. */
export const importCalls: ImportCalls = {
  start: (json) => ask(api.assessments.$post({ json: asJson(json) })),
  answers: (id, json) => ask(api.assessments[':id'].answers.$patch({ param: { id }, json: asJson(json) })),
  indicators: (id, json) => ask(api.assessments[':id'].indicators.$patch({ param: { id }, json: asJson(json) })),
  roadmap: (id, json) => ask(api.assessments[':id'].roadmap.$put({ param: { id }, json: asJson(json) })),
  tracked: (id) => readActions(id),
  actions: (id, json) => ask(api.assessments[':id'].actions.$patch({ param: { id }, json: asJson(json) })),
  addOwn: (id, json) => ask(api.assessments[':id'].actions.$post({ param: { id }, json: asJson(json) })),
};

/** As it travels: without undefined parts. */
function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
