import { api, ask, type Reply } from '../api.ts';

/** Closes the answers and freezes a report of them. */
export async function submit(id: string): Promise<Reply<unknown>> {
  return ask(api.assessments[':id'].submission.$post({ param: { id } }));
}

/** Opens the answers again; the report that was frozen stays. */
export async function reopen(id: string): Promise<Reply<unknown>> {
  return ask(api.assessments[':id'].submission.$delete({ param: { id } }));
}

/** Deletes the assessment and everything that belongs to it. */
export async function remove(id: string): Promise<Reply<unknown>> {
  return ask(api.assessments[':id'].$delete({ param: { id } }));
}
