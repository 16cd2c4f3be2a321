import { useState } from 'react';
import { useSession } from '../assessment/use-session.ts';
import { Choice } from '../form/choice.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { type Joining, join } from './calls.ts';
import { Radios } from './radios.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';
import { WhatIsSeen } from './what-is-seen.tsx';

/** What a school may know of a room before it joins. */
export interface RoomToJoin {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly schoolsSee: 'own' | 'room';
  readonly funderSees: 'releases' | 'room';
  /** The context questions whose answers the room sees. */
  readonly facets: readonly string[];
}

interface JoinFormProps {
  readonly code: string;
  readonly room: RoomToJoin;
  /** What is shared already; undefined for a school that joins. */
  readonly before?: Omit<Joining, 'code'>;
  readonly onJoined: () => void;
}

/** What will be seen, by whom and until when: nothing is shared before the button is pressed. */
export function JoinForm({ code, room, before, onJoined }: JoinFormProps) {
  const { assessment, bundle } = useSession();
  const { id, school = '' } = useWatched(assessment);
  const act = useAct();
  const all = bundle.questionnaire.dimensions.map((dimension) => dimension.id);
  const [fields, setFields] = useState<Omit<Joining, 'code'>>(
    before ?? { appearance: 'alias', alias: '', dimensions: all, help: 'not-offered', untilOn: inAYear() },
  );
  const set = (change: Partial<Joining>) => setFields({ ...fields, ...change });
  return (
    <form
      className="card flow room-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act.send(join(id, { ...fields, code }), () => {
          onJoined();
          return undefined;
        });
      }}
    >
      <WhatIsSeen room={room} />
      <Radios
        name={`as-${room.id}`}
        legend={say('as.label')}
        value={fields.appearance}
        options={[
          { value: 'named', label: say('as.named'), text: say('as.named.text', { school }) },
          { value: 'alias', label: say('as.alias'), text: say('as.alias.text') },
          { value: 'aggregate', label: say('as.aggregate'), text: say('as.aggregate.text') },
        ]}
        onChange={(appearance) => set({ appearance })}
      />
      {fields.appearance === 'alias' ? (
        <TextField
          id={`alias-${room.id}`}
          label={say('alias.label')}
          help={say('alias.help')}
          value={fields.alias ?? ''}
          longest={80}
          onChange={(alias) => set({ alias })}
        />
      ) : null}
      <fieldset className="field">
        <legend>{say('dimensions.label')}</legend>
        <div className="choices short">
          {all.map((dimension) => (
            <Choice
              key={dimension}
              type="checkbox"
              name={`dimension-${room.id}`}
              value={dimension}
              checked={fields.dimensions.includes(dimension)}
              onChoose={() =>
                set({
                  dimensions: all.filter((one) => (one === dimension) !== fields.dimensions.includes(one)),
                })
              }
            >
              {bundle.texts.dimensions[dimension]?.name ?? dimension}
            </Choice>
          ))}
        </div>
      </fieldset>
      {fields.appearance === 'aggregate' ? null : (
        <Radios
          name={`help-${room.id}`}
          legend={say('help.label')}
          value={fields.help}
          options={[
            { value: 'offered', label: say('help.offered') },
            { value: 'not-offered', label: say('help.not-offered') },
          ]}
          onChange={(help) => set({ help })}
        />
      )}
      <TextField
        id={`until-${room.id}`}
        label={say('until.label')}
        type="date"
        value={fields.untilOn}
        longest={10}
        onChange={(untilOn) => set({ untilOn })}
      />
      {act.problem ? <ProblemNotice problem={act.problem} /> : null}
      <p>
        <button type="submit" className="button" disabled={act.isSending}>
          {say(act.isSending ? 'join.sending' : before ? 'join.change' : 'join.send')}
        </button>
      </p>
    </form>
  );
}

function inAYear(): string {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear() + 1, today.getMonth(), today.getDate())).toISOString().slice(0, 10);
}
