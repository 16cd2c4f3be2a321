import { useRef } from 'react';
import { useLocation } from 'wouter';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { deleteRoom } from './calls.ts';
import { forgetRoom } from './known-rooms.ts';
import type { HeldRoom } from './load-room.ts';
import { say } from './say.ts';
import { useAct } from './use-act.ts';

/** Deletes the room with all that was shared, after asking once. */
export function DeleteRoom({ held: { id, room } }: { readonly held: HeldRoom }) {
  const act = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const [, go] = useLocation();
  return (
    <>
      <p className="panel">
        <button type="button" className="button danger" onClick={() => dialog.current?.showModal()}>
          {say('desk.delete')}
        </button>
      </p>
      <dialog ref={dialog} className="card" aria-labelledby="delete-room">
        <div className="flow">
          <h2 id="delete-room">{say('desk.delete.title', { room: room.view.cohort.name })}</h2>
          <p>{say('desk.delete.text')}</p>
          {act.problem ? <ProblemNotice problem={act.problem} /> : null}
          <p className="row">
            <button
              type="button"
              className="button danger"
              disabled={act.isSending}
              onClick={() =>
                void act.send(deleteRoom(id), () => {
                  void forgetRoom(id);
                  go('/rooms');
                  return undefined;
                })
              }
            >
              {say('desk.delete.yes')}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {say('desk.delete.no')}
            </button>
          </p>
        </div>
      </dialog>
    </>
  );
}
