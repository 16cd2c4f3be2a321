import { useState } from 'react';
import { byName } from '../cohort/room.ts';
import { writeNote } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

/** A private note on each school that shows itself. */
export function NotesPanel({ held: { id, notes, room } }: { readonly held: HeldRoom }) {
  const act = useAct();
  const [written, setWritten] = useState(notes);
  const rows = [...room.view.rows].sort((a, b) => byName(a.name, b.name));
  if (rows.length === 0) return null;
  return (
    <Panel title={say('desk.notes')} text={say('desk.notes.text')} act={act}>
      {rows.map(({ number, name }) => (
        <form
          key={number}
          className="flow tight"
          onSubmit={(event) => {
            event.preventDefault();
            void act.send(writeNote(id, number, written[number] ?? ''), () => say('desk.done'));
          }}
        >
          <TextField
            id={`note-${number}`}
            label={say('desk.notes.label', { name })}
            value={written[number] ?? ''}
            longest={2000}
            rows={2}
            wanted="optional"
            onChange={(note) => setWritten({ ...written, [number]: note })}
          />
          <p>
            <button type="submit" className="button quiet" disabled={act.isSending}>
              {say('desk.notes.save')}
            </button>
          </p>
        </form>
      ))}
    </Panel>
  );
}
