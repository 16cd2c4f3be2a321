import { useState } from 'react';
import { useSession } from '../assessment/use-session.ts';
import { Choice } from '../form/choice.tsx';
import { Radios } from '../form/radios.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { type Joining, join } from './calls.ts';
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
        layout="row"
        legend={say('as.label')}
        value={fields.appearance}
        options={[
          { value: 'named', title: say('as.named'), text: say('as.named.text', { school }) },
          { value: 'alias', title: say('as.alias'), text: say('as.alias.text') },
          { value: 'aggregate', title: say('as.aggregate'), text: say('as.aggregate.text') },
        ]}
        onChoose={(appearance) => set({ appearance })}
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
          layout="row"
          legend={say('help.label')}
          value={fields.help}
          options={[
            { value: 'offered', title: say('help.offered') },
            { value: 'not-offered', title: say('help.not-offered') },
          ]}
          onChoose={(help) => set({ help })}
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
