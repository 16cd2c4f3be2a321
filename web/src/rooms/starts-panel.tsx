import { useEffect, useState } from 'react';
import { prepareStarts, readCountries, removeStart } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import type { MadeStart } from './made-starts.tsx';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { readSchoolLines } from './school-lines.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

interface StartsPanelProps {
  readonly held: HeldRoom;
  readonly onChanged: () => void;
  readonly onPrepared: (starts: readonly MadeStart[]) => void;
}

/** Links for schools that have not started, and how far those are that have one. */
export function StartsPanel({ held: { id, starts }, onChanged, onPrepared }: StartsPanelProps) {
  const act = useAct();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const [countries, setCountries] = useState<readonly string[]>([]);
  useEffect(() => {
    void readCountries().then((reply) => reply.ok && setCountries(reply.body.map((country) => country.id)));
  }, []);
  const prepare = (): void => {
    const read = readSchoolLines(text, countries);
    const isWrong = 'wrongLine' in read;
    setWrong(isWrong ? say('desk.starts.wrong', { line: read.wrongLine, codes: countries.join(', ') }) : '');
    if (isWrong || read.schools.length === 0) return;
    void act.send(prepareStarts(id, [...read.schools]), (reply) => {
      setText('');
      onPrepared(reply.starts.map((start) => ({ ...start, link: `${window.location.origin}${start.link}` })));
      return undefined;
    });
  };
  const submitted = starts.filter(({ progress }) => progress.kind === 'submitted').length;
  return (
    <Panel
      title={say('desk.starts')}
      state={starts.length === 0 ? '' : say('desk.starts.state', { prepared: starts.length, submitted })}
      text={say('desk.starts.text')}
      act={act}
    >
      <form
        className="flow"
        onSubmit={(event) => {
          event.preventDefault();
          prepare();
        }}
      >
        <TextField
          id="starts"
          label={say('desk.starts.label')}
          help={say('desk.starts.example', { codes: countries.join(', ') })}
          error={wrong}
          value={text}
          longest={20_000}
          rows={4}
          onChange={setText}
        />
        <p>
          <button type="submit" className="button" disabled={act.isSending}>
            {say(act.isSending ? 'desk.starts.sending' : 'desk.starts.send')}
          </button>
        </p>
      </form>
      {starts.length === 0 ? null : <h4>{say('desk.starts.list')}</h4>}
      <ul className="plain-list flow tight">
        {starts.map(({ number, label, country, progress }) => (
          <li key={number} className="row apart">
            <span>
              {label} ({country}): {say(`desk.progress.${progress.kind}`, progress.kind === 'answering' ? { ...progress } : {})}
            </span>
            <button
              type="button"
              className="link-button"
              disabled={act.isSending}
              onClick={() =>
                void act.send(removeStart(id, number), () => {
                  onChanged();
                  return say('desk.starts.removed', { label });
                })
              }
            >
              {say('desk.starts.remove')} <span className="hidden-visually">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
