import { useEffect, useState } from 'react';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { previewCode } from './calls.ts';
import type { RoomToJoin } from './join-form.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

/** Looks which room a code belongs to. A code in the address is looked up at once; nothing is shared by it. */
export function RoomByCode({ onFound }: { readonly onFound: (code: string, room: RoomToJoin) => void }) {
  const act = useAct();
  const [code, setCode] = useState(() => window.location.hash.slice(1));
  const look = (): void =>
    void act.send(previewCode(code), ({ room }) => {
      onFound(code, room);
      return undefined;
    });
  useEffect(() => {
    if (code !== '') look();
  }, []);
  return (
    <form
      className="flow"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <TextField id="room-code" label={say('code.label')} help={say('code.help')} value={code} longest={60} onChange={setCode} />
      {act.problem ? <ProblemNotice problem={act.problem} /> : null}
      <p>
        <button type="submit" className="button quiet" disabled={act.isSending}>
          {say('code.look')}
        </button>
      </p>
    </form>
  );
}
