import { api, ask } from '../api.ts';

const links = api.assessments[':id'].links;
const one = links[':link'];
const rounds = api.assessments[':id'].rounds;

/** What an owner asks for. */
export interface LinkWish {
  readonly kind: 'owner' | 'editor' | 'viewer' | 'respondent';
  readonly label: string;
  readonly days?: number;
  readonly shows?: 'frozen' | 'live';
  readonly shortCheck?: string;
}

/** Everything about the links of an assessment, for its owner. */
export const linkCalls = {
  list: (id: string) => ask(links.$get({ param: { id } })),
  make: (id: string, wish: LinkWish) => ask(links.$post({ param: { id }, json: wish })),
  replace: (id: string, link: string) => ask(one.replacement.$post({ param: { id, link } })),
  revoke: (id: string, link: string) => ask(one.$delete({ param: { id, link } })),
  changes: (id: string, link: string) => ask(one.refresh.$get({ param: { id, link } })),
  refresh: (id: string, link: string, to: number) => ask(one.refresh.$post({ param: { id, link }, json: { to } })),
  events: (id: string) => ask(api.assessments[':id'].events.$get({ param: { id } })),
};

/** Rounds of short checks. */
export const roundCalls = {
  list: (id: string) => ask(rounds.$get({ param: { id } })),
  open: (id: string, days: number) => ask(rounds.$post({ param: { id }, json: { days } })),
  close: (id: string, round: number) => ask(rounds[':round'].closing.$post({ param: { id, round: String(round) } })),
};

type Body<T> = T extends Promise<infer R> ? (R extends { readonly ok: true; readonly body: infer B } ? B : never) : never;

/** A link in the list. */
export type LinkView = Body<ReturnType<typeof linkCalls.list>>['links'][number];

/** A link with its secret. */
export type MadeLink = Body<ReturnType<typeof linkCalls.make>>;

/** What refreshing would change. */
export type Refresh = Body<ReturnType<typeof linkCalls.changes>>;

/** Something that was done. */
export type EventView = Body<ReturnType<typeof linkCalls.events>>['events'][number];

/** A round of short checks. */
export type RoundView = Body<ReturnType<typeof roundCalls.list>>['rounds'][number];

/** A round with its links, shown once. */
export type OpenedRound = Body<ReturnType<typeof roundCalls.open>>;
