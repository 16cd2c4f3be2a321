import { useState } from 'react';
import { byName } from '../cohort/room.ts';
import { writeNote } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

/** A private note on a school that shows itself: one school at a time. */
export function NotesPanel({ held: { id, notes, room } }: { readonly held: HeldRoom }) {
  const act = useAct();
  const rows = [...room.view.rows].sort((a, b) => byName(a.name, b.name));
  const [written, setWritten] = useState(notes);
  const [picked, setPicked] = useState<number>();
  const school = rows.find(({ number }) => number === picked) ?? rows[0];
  if (!school) return null;
  const noted = rows.filter(({ number }) => (written[number] ?? '') !== '').length;
  return (
    <Panel
      title={say('desk.notes')}
      state={noted === 0 ? '' : say('desk.notes.state', { count: noted })}
      text={say('desk.notes.text')}
      act={act}
    >
      <div className="field">
        <label htmlFor="note-school">{say('desk.starts.school')}</label>
        <select
          id="note-school"
          className="input"
          value={String(school.number)}
          onChange={(event) => setPicked(Number(event.currentTarget.value))}
        >
          {rows.map(({ number, name }) => (
            <option key={number} value={String(number)}>
              {written[number] ? say('desk.notes.has', { name }) : name}
            </option>
          ))}
        </select>
      </div>
      <form
        className="flow tight"
        onSubmit={(event) => {
          event.preventDefault();
          void act.send(writeNote(id, school.number, written[school.number] ?? ''), () =>
            say('desk.notes.saved', { name: school.name }),
          );
        }}
      >
        <TextField
          id="room-note"
          label={say('desk.notes.label', { name: school.name })}
          value={written[school.number] ?? ''}
          longest={2000}
          rows={3}
          wanted="optional"
          onChange={(note) => setWritten({ ...written, [school.number]: note })}
        />
        <p>
          <button type="submit" className="button quiet" disabled={act.isSending}>
            {say('desk.notes.save')}
          </button>
        </p>
      </form>
    </Panel>
  );
}
