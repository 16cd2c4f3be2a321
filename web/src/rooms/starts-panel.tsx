import { useState } from 'react';
import { prepareStarts, removeStart } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { type MadeStart, MadeStarts } from './made-starts.tsx';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

/** Links for schools that have not started, and how far those are that have one. */
export function StartsPanel({ held: { id, starts }, onChanged }: { readonly held: HeldRoom; readonly onChanged: () => void }) {
  const act = useAct();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const [made, setMade] = useState<readonly MadeStart[]>([]);
  const prepare = (): void => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const schools = lines.map(schoolIn);
    const bad = schools.indexOf(undefined);
    setWrong(bad < 0 ? '' : say('desk.starts.wrong', { line: bad + 1 }));
    if (bad >= 0 || schools.length === 0) return;
    void act.send(
      prepareStarts(
        id,
        schools.flatMap((school) => school ?? []),
      ),
      (reply) => {
        setMade(reply.starts.map((start) => ({ ...start, link: `${window.location.origin}${start.link}` })));
        setText('');
        return say('desk.starts.made');
      },
    );
  };
  return (
    <Panel title={say('desk.starts')} text={say('desk.starts.text')} act={act}>
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
          help={say('desk.starts.example')}
          value={text}
          longest={20_000}
          rows={4}
          onChange={setText}
        />
        <p className="error" role="alert" hidden={wrong === ''}>
          {wrong}
        </p>
        <p>
          <button type="submit" className="button" disabled={act.isSending}>
            {say('desk.starts.send')}
          </button>
        </p>
      </form>
      {made.length > 0 ? <MadeStarts starts={made} /> : null}
      <h3>{say('desk.starts.list')}</h3>
      {starts.length === 0 ? (
        <p>{say('desk.starts.none')}</p>
      ) : (
        <ul className="flow tight">
          {starts.map(({ number, label, country, progress }) => (
            <li key={number} className="row apart">
              <span>
                {label} ({country}): {say(`desk.progress.${progress.kind}`, progress.kind === 'answering' ? { ...progress } : {})}
              </span>
              <button
                type="button"
                className="button quiet"
                onClick={() =>
                  void act.send(removeStart(id, number), () => {
                    onChanged();
                    return say('desk.done');
                  })
                }
              >
                {say('desk.starts.remove', { label })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** `Label; country` of one line. */
function schoolIn(line: string): { label: string; country: string } | undefined {
  const at = line.lastIndexOf(';');
  const label = line.slice(0, at).trim();
  const country = line
    .slice(at + 1)
    .trim()
    .toLowerCase();
  return at > 0 && label !== '' && country !== '' ? { label, country } : undefined;
}
