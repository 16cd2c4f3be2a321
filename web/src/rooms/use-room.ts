import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api.ts';
import { forgetRoom, rememberRoom } from './known-rooms.ts';
import { type HeldRoom, loadRoom } from './load-room.ts';

/** A room as last read, and what went wrong since. */
export interface Reading {
  readonly held?: HeldRoom;
  readonly problem?: Problem;
}

/**
 * Reads a room when its page opens, when somebody comes back to it, and when asked. What was read stays shown meanwhile, and
 * also where reading again fails; only a room that is no longer open to this device goes away.
 */
export function useRoom(id: string): Reading & { readonly readAgain: () => Promise<void> } {
  const [reading, setReading] = useState<Reading>({});
  const last = useRef(0);
  const readAgain = useCallback(async (): Promise<void> => {
    last.current += 1;
    const mine = last.current;
    const reply = await loadRoom(id);
    if (mine !== last.current) return;
    void (reply.ok ? rememberRoom(id) : isClosed(reply.problem) && forgetRoom(id));
    setReading((before) => {
      if (reply.ok) return { held: reply.body };
      const { problem } = reply;
      return before.held && !isClosed(problem) ? { held: before.held, problem } : { problem };
    });
  }, [id]);
  useEffect(() => {
    setReading({});
    void readAgain();
    const back = (): void => void (document.visibilityState === 'visible' && readAgain());
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [readAgain]);
  return { ...reading, readAgain };
}

function isClosed({ status }: Problem): boolean {
  return status === 401 || status === 403 || status === 404;
}
