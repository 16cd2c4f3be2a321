import type { RoomView } from '../../../src/domain/cohort/room.ts';
import type { SnapshotDetail } from '../../../src/domain/cohort/snapshot.ts';
import type { Reply } from '../api.ts';
import type { Details, Room } from '../cohort/room.ts';
import { loadVersion } from '../profile/version.ts';
import { readRoom, readSchools } from './calls.ts';

/** A room with what only its consultant sees. */
export interface HeldRoom {
  readonly id: string;
  readonly scope: 'consultant' | 'funder';
  readonly joinCode?: string;
  readonly starts: readonly PreparedSchool[];
  readonly notes: Readonly<Record<string, string>>;
  readonly fromBundle: readonly number[];
  readonly room: Room;
}

/** A prepared school. */
export interface PreparedSchool {
  readonly number: number;
  readonly label: string;
  readonly country: string;
  readonly progress: RoomView['participation']['waiting'][number]['progress'];
}

/** Loads a room from the service; comparisons are computed here. */
export async function loadRoom(id: string): Promise<Reply<HeldRoom>> {
  const reply = await readRoom(id);
  if (!reply.ok) return reply;
  const { scope, joinCode, starts = [], notes = {}, fromBundle = [] } = reply.body;
  // As the domain names it: what came over the wire has no undefined parts.
  const view: RoomView = JSON.parse(JSON.stringify(reply.body.view));
  const room = await roomOn(view, (numbers) => readSchools(id, numbers));
  if (!room.ok) return room;
  const held = { id, scope, starts, notes, fromBundle, room: room.body };
  return { ok: true, body: joinCode === undefined ? held : { ...held, joinCode } };
}

/** A view with everything its page reads. */
export async function roomOn(
  view: RoomView,
  read: (numbers: readonly number[]) => Promise<Reply<{ readonly schools: Readonly<Record<string, SnapshotDetail>> }>>,
): Promise<Reply<Room>> {
  const loaded = await loadVersion(view.cohort.questionnaire);
  if (!loaded.ok) return loaded;
  const parameters = loaded.body.questionnaire.cohorts;
  if (!parameters) return { ok: false, problem: { status: 404, title: '', detail: '' } };
  const details = async (numbers: readonly number[]): Promise<Reply<Details>> => {
    const reply = await read(numbers);
    if (!reply.ok) return reply;
    return { ok: true, body: new Map(Object.entries(reply.body.schools).map(([number, detail]) => [Number(number), detail])) };
  };
  return { ok: true, body: { view, version: loaded.body, parameters, details } };
}
