import { useState } from 'react';
import { Radios } from '../form/radios.tsx';
import type { NewRoom } from './calls.ts';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';

interface NewRoomFormProps {
  readonly isSending: boolean;
  readonly onSend: (room: NewRoom) => void;
}

/** What schools will read before they join, and who will see what. */
export function NewRoomForm({ isSending, onSend }: NewRoomFormProps) {
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [schoolsSee, setSchoolsSee] = useState<NewRoom['schoolsSee']>('own');
  const [funderSees, setFunderSees] = useState<NewRoom['funderSees']>('releases');
  return (
    <form
      className="flow room-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && purpose.trim() !== '') onSend({ name, purpose, schoolsSee, funderSees });
      }}
    >
      <TextField
        id="room-name"
        label={say('new.name')}
        help={say('new.name.help')}
        value={name}
        longest={120}
        onChange={setName}
      />
      <TextField
        id="room-purpose"
        label={say('new.purpose')}
        help={say('new.purpose.help')}
        value={purpose}
        longest={500}
        rows={3}
        onChange={setPurpose}
      />
      <Radios
        layout="row"
        legend={say('new.schools-see')}
        value={schoolsSee}
        options={[
          { value: 'own', title: say('new.schools-see.own') },
          { value: 'room', title: say('new.schools-see.room') },
        ]}
        onChoose={setSchoolsSee}
      />
      <Radios
        layout="row"
        legend={say('new.funder-sees')}
        value={funderSees}
        options={[
          { value: 'releases', title: say('new.funder-sees.releases') },
          { value: 'room', title: say('new.funder-sees.room') },
        ]}
        onChoose={setFunderSees}
      />
      <p>
        <button type="submit" className="button large" disabled={isSending}>
          {say(isSending ? 'new.sending' : 'new.send')}
        </button>
      </p>
    </form>
  );
}
