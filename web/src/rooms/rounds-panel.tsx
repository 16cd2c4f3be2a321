import { useState } from 'react';
import { day } from '../words.ts';
import { closeRound, openRound } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

/** Rounds: one is open at a time. */
export function RoundsPanel({ held: { id, room }, onChanged }: { readonly held: HeldRoom; readonly onChanged: () => void }) {
  const act = useAct();
  const [name, setName] = useState('');
  const { rounds } = room.view.cohort;
  const open = rounds.find(({ closedOn }) => closedOn === undefined);
  return (
    <Panel title={say('desk.rounds')} state={stateOf(open, rounds.length)} text={say('desk.rounds.text')} act={act}>
      <ul>
        {rounds.map((round) => (
          <li key={round.number}>
            {round.closedOn === undefined
              ? say('desk.rounds.open', { name: round.name, day: day(round.openedOn) })
              : say('desk.rounds.closed', { name: round.name, from: day(round.openedOn), to: day(round.closedOn) })}
          </li>
        ))}
      </ul>
      {open ? (
        <p>
          <button
            type="button"
            className="button"
            disabled={act.isSending}
            onClick={() =>
              void act.send(closeRound(id, open.number), () => {
                onChanged();
                return say('desk.rounds.done', { name: open.name });
              })
            }
          >
            {say('desk.rounds.close', { name: open.name })}
          </button>
        </p>
      ) : (
        <form
          className="flow"
          onSubmit={(event) => {
            event.preventDefault();
            void act.send(openRound(id, name), () => {
              onChanged();
              setName('');
              return say('desk.rounds.opened', { name });
            });
          }}
        >
          <TextField id="round-name" label={say('desk.rounds.name')} value={name} longest={80} onChange={setName} />
          <p>
            <button type="submit" className="button" disabled={act.isSending}>
              {say('desk.rounds.send')}
            </button>
          </p>
        </form>
      )}
    </Panel>
  );
}

function stateOf(open: { readonly name: string } | undefined, count: number): string {
  if (open) return say('desk.rounds.state.open', { name: open.name });
  return count === 0 ? '' : say('desk.rounds.state.closed', { count });
}
