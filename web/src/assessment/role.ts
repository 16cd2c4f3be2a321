import type { Assessment } from '../wire.ts';

/** Whether this device may delete, submit and make links. A draft from before there were other links is its owner's. */
export function isOwner({ role = 'owner' }: Assessment): boolean {
  return role === 'owner';
}
