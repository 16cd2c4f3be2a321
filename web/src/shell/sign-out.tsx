import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { api, ask } from '../api.ts';
import { knownAssessments } from '../assessment/known.ts';
import { knowsRooms } from '../rooms/known-rooms.ts';
import { forgetAll } from '../saving/device.ts';
import { say } from '../words.ts';

/** Pages that only a signed-in device has. */
const SIGNED_IN = /^\/(a|view|check|room(?!\/sample))\//;

/** Ends the session and removes everything from this device. Shown wherever this device knows an assessment or a room. */
export function SignOut() {
  const [place] = useLocation();
  const [isKnown, setKnown] = useState(false);
  // Look again on every page.
  useEffect(() => {
    void Promise.all([knownAssessments(), knowsRooms()]).then(([known, rooms]) => setKnown(known.length > 0 || rooms));
  }, [place]);
  if (!isKnown && !SIGNED_IN.test(place)) return null;
  const signOut = async (): Promise<void> => {
    await ask(api.session.$delete());
    await forgetAll();
    window.location.assign('/');
  };
  return (
    <button type="button" className="link-button" onClick={() => void signOut()}>
      {say('shell.sign-out')}
    </button>
  );
}
