import { api, ask } from '../api.ts';

const check = api.assessments[':id'].check;

/** The short check that this device's link opens. */
export const readCheck = (id: string) => ask(check.$get({ param: { id } }));

/** Sends the answers; sent again they replace the ones before. */
export const sendCheck = (id: string, values: Readonly<Record<string, 0 | 1 | 2 | 3>>) =>
  ask(check.$put({ param: { id }, json: { values } }));

/** Has this device forget the check. */
export const leaveCheck = (id: string) => ask(check.$delete({ param: { id } }));

type Body<T> = T extends Promise<infer R> ? (R extends { readonly ok: true; readonly body: infer B } ? B : never) : never;

/** A short check with its words. */
export type Check = Body<ReturnType<typeof readCheck>>;
