import { forget, keep, keptKeys } from '../saving/device.ts';

const PREFIX = 'room/';

/** Remembers that a room was opened on this device, so that signing out is offered on every page. Its name is not kept. */
export function rememberRoom(id: string): Promise<void> {
  return keep(`${PREFIX}${id}`, true);
}

/** Forgets a room. */
export function forgetRoom(id: string): Promise<void> {
  return forget(`${PREFIX}${id}`);
}

/** Whether this device has opened a room. */
export async function knowsRooms(): Promise<boolean> {
  return (await keptKeys(PREFIX)).length > 0;
}
