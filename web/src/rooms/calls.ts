import type { RoomView } from '../../../src/domain/cohort/room.ts';
import type { ProfileSnapshot, SnapshotDetail } from '../../../src/domain/cohort/snapshot.ts';
import type { Context } from '../../../src/domain/context.ts';
import { api, ask, type Reply, request } from '../api.ts';
import { LANGUAGE } from '../words.ts';

/** What a consultant says of a new room. */
export interface NewRoom {
  readonly name: string;
  readonly purpose: string;
  readonly schoolsSee: 'own' | 'room';
  readonly funderSees: 'releases' | 'room';
}

/** What a school agrees to. */
export interface Joining {
  readonly code: string;
  readonly appearance: 'named' | 'alias' | 'aggregate';
  readonly alias?: string;
  readonly dimensions: string[];
  readonly help: 'offered' | 'not-offered';
  readonly untilOn: string;
}

const room = api.cohorts[':cohort'];

/** The rooms this device may open. */
export const listRooms = () => ask(api.cohorts.$get());

/** Makes a room on the questionnaire that this service offers first. */
export async function makeRoom(fields: NewRoom) {
  const list = await ask(api.questionnaires.$get());
  if (!list.ok) return list;
  const questionnaire = list.body.find(({ status }) => status === 'published')?.id ?? '';
  return ask(api.cohorts.$post({ json: { ...fields, questionnaire, language: LANGUAGE } }));
}

/** A room with everything its holder may see. */
export const readRoom = (cohort: string) => ask(room.$get({ param: { cohort } }));

/** Items and actions of some schools. */
export async function readSchools(
  cohort: string,
  numbers: readonly number[],
): Promise<Reply<{ readonly schools: Readonly<Record<string, SnapshotDetail>> }>> {
  return request('GET', `cohorts/${cohort}/schools?numbers=${numbers.join(',')}`);
}

/** Makes the join code new. */
export const renewCode = (cohort: string) => ask(room.$patch({ param: { cohort }, json: { joinCode: 'new' } }));

/** Deletes a room. */
export const deleteRoom = (cohort: string) => ask(room.$delete({ param: { cohort } }));

/** The links of a room. */
export const listLinks = (cohort: string) => ask(room.links.$get({ param: { cohort } }));

/** Makes a link. */
export const makeLink = (cohort: string, kind: 'consultant' | 'funder', label: string) =>
  ask(room.links.$post({ param: { cohort }, json: { kind, label } }));

/** Revokes a link. */
export const revokeLink = (cohort: string, number: number) =>
  ask(room.links[':number'].$delete({ param: { cohort, number: String(number) } }));

/** The countries this service knows. */
export const readCountries = () => ask(api.countries.$get());

/** Replaces a link. */
export const replaceLink = (cohort: string, number: number) =>
  ask(room.links[':number'].replacement.$post({ param: { cohort, number: String(number) } }));

/** Prepares start links. */
export const prepareStarts = (cohort: string, schools: { label: string; country: string }[]) =>
  ask(room.starts.$post({ param: { cohort }, json: { schools } }));

/** Takes a prepared school away. */
export const removeStart = (cohort: string, number: number) =>
  ask(room.starts[':number'].$delete({ param: { cohort, number: String(number) } }));

/** Opens a round. */
export const openRound = (cohort: string, name: string) => ask(room.rounds.$post({ param: { cohort }, json: { name } }));

/** Closes a round. */
export const closeRound = (cohort: string, number: number) =>
  ask(room.rounds[':number'].close.$post({ param: { cohort, number: String(number) } }));

/** Publishes the figures of today. */
export const publish = (cohort: string) => ask(room.releases.$post({ param: { cohort } }));

/** Writes a private note. */
export const writeNote = (cohort: string, number: number, note: string) =>
  ask(room.schools[':number'].note.$put({ param: { cohort, number: String(number) }, json: { note } }));

/** Adds a school from its bundle. */
export const addSchool = (cohort: string, name: string, snapshot: ProfileSnapshot) =>
  ask(room.schools.$post({ param: { cohort }, json: { name, snapshot: asJson(snapshot) } }));

/** Takes a school out that came from a bundle. */
export const removeSchool = (cohort: string, number: number) =>
  ask(room.schools[':number'].$delete({ param: { cohort, number: String(number) } }));

/** What a room's link opens. */
export const previewLink = (secret: string) => ask(api['room-links'].preview.$post({ json: { secret } }));

/** Uses a room's link. */
export const exchangeLink = (secret: string) => ask(api['room-links'].exchange.$post({ json: { secret } }));

/** What a start link is for. */
export const previewStart = (secret: string) => ask(api['start-links'].preview.$post({ json: { secret } }));

/** Starts by a start link. */
export const startByLink = (secret: string, school: string, scope: string, context: Context) =>
  ask(api['start-links'].exchange.$post({ json: { secret, school, scope, language: LANGUAGE, context: asJson(context) } }));

/** Which room a code belongs to. */
export const previewCode = (code: string) => ask(api['join-codes'].preview.$post({ json: { code } }));

const own = api.assessments[':id'].rooms;

/** The rooms a school shares with. */
export const listMemberships = (id: string) => ask(own.$get({ param: { id } }));

/** Shares, or changes what is shared. */
export const join = (id: string, joining: Joining) => ask(own.$put({ param: { id }, json: joining }));

/** Leaves a room. */
export const leave = (id: string, cohort: string) => ask(own[':cohort'].$delete({ param: { id, cohort } }));

/** What a school sees of a room it shares with. */
export async function readOwnRoom(id: string, cohort: string, numbers: readonly number[] = []): Promise<Reply<OwnRoom>> {
  const asked = numbers.length === 0 ? '' : `?numbers=${numbers.join(',')}`;
  return request('GET', `assessments/${id}/rooms/${cohort}${asked}`);
}

/** A room as one of its schools sees it. */
export interface OwnRoom {
  readonly view: RoomView;
  readonly peers: readonly Peer[];
  readonly matches: readonly Match[];
  readonly schools: Readonly<Record<string, SnapshotDetail>>;
}

/** A school that is proposed, with the dimensions in which it could help and be helped. */
export interface Peer {
  readonly number: number;
  readonly name: string;
  readonly helpsIn: readonly string[];
  readonly getsIn: readonly string[];
}

/** A contact between two schools. */
export interface Match {
  readonly other: number;
  readonly own?: string;
  readonly theirs?: string;
  readonly asked: boolean;
}

/** Writes a contact line. */
export const offerContact = (id: string, cohort: string, number: number, contact: string) =>
  ask(own[':cohort'].contacts[':number'].$put({ param: { id, cohort, number: String(number) }, json: { contact } }));

/** As it travels: without undefined parts. */
function asJson(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
