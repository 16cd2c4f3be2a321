import { useEffect, useState } from 'react';
import { useSession } from '../assessment/use-session.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { type Match, offerContact, type Peer, readOwnRoom } from './calls.ts';
import type { Membership } from './member.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

interface ContactsProps {
  readonly assessment: string;
  readonly member: Membership;
}

/** Schools to learn from or to help, and the lines by which both may reach each other. */
export function Contacts({ assessment, member: { room } }: ContactsProps) {
  const act = useAct();
  const [peers, setPeers] = useState<readonly Peer[]>();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const read = (): void =>
    void act.send(readOwnRoom(assessment, room.id), (own) => {
      setPeers(own.peers);
      setMatches(own.matches);
      return undefined;
    });
  useEffect(read, [assessment, room.id]);
  return (
    <div className="flow">
      <p>{say('contacts.lead')}</p>
      {peers?.length === 0 ? <p>{say('contacts.none')}</p> : null}
      {peers?.map((peer) => (
        <Contact
          key={peer.number}
          peer={peer}
          match={matches.find(({ other }) => other === peer.number)}
          onSave={(line) =>
            void act.send(offerContact(assessment, room.id, peer.number, line), () => {
              read();
              return say('contacts.saved');
            })
          }
        />
      ))}
      {act.problem ? <ProblemNotice problem={act.problem} /> : null}
      <p role="status">{act.said}</p>
    </div>
  );
}

interface ContactProps {
  readonly peer: Peer;
  readonly match: Match | undefined;
  readonly onSave: (line: string) => void;
}

function Contact({ peer: { number, name, helpsIn, getsIn }, match, onSave }: ContactProps) {
  const { bundle } = useSession();
  const [line, setLine] = useState(match?.own ?? '');
  const list = (ids: readonly string[]) => ids.map((id) => bundle.texts.dimensions[id]?.name ?? id).join(', ');
  return (
    <form
      className="flow tight"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(line);
      }}
    >
      <h3>{name}</h3>
      {helpsIn.length > 0 ? <p>{say('contacts.helps', { dimensions: list(helpsIn) })}</p> : null}
      {getsIn.length > 0 ? <p>{say('contacts.gets', { dimensions: list(getsIn) })}</p> : null}
      {match?.asked ? <p>{say('contacts.asked', { name })}</p> : null}
      {match?.theirs === undefined ? null : <p>{say('contacts.theirs', { name, contact: match.theirs })}</p>}
      <TextField
        id={`contact-${number}`}
        label={say('contacts.line', { name })}
        help={say('contacts.line.help')}
        value={line}
        longest={200}
        wanted="optional"
        onChange={setLine}
      />
      <p>
        <button type="submit" className="button quiet">
          {say('contacts.save')}
        </button>
      </p>
    </form>
  );
}
