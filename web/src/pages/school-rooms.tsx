import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../api.ts';
import { useSession } from '../assessment/use-session.ts';
import { type Joining, listMemberships } from '../rooms/calls.ts';
import { JoinForm, type RoomToJoin } from '../rooms/join-form.tsx';
import { Member, type Membership } from '../rooms/member.tsx';
import { RoomByCode } from '../rooms/room-by-code.tsx';
import { say } from '../rooms/say.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import '../rooms/rooms.css';

/** The rooms a school shares its result with, and joining another. */
export default function SchoolRoomsPage() {
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const [members, setMembers] = useState<readonly Membership[]>();
  const [problem, setProblem] = useState<Problem>();
  const [found, setFound] = useState<{ readonly code: string; readonly room: RoomToJoin }>();
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const read = async (): Promise<void> => {
    await session.saver.flush();
    const reply = await listMemberships(id);
    if (reply.ok) setMembers(reply.body.rooms);
    setProblem(reply.ok ? undefined : reply.problem);
  };
  useEffect(() => void read(), [id]);
  /** What was done, said where the page goes on: the form or the row that did it is gone. */
  const tell = (text: string): void => {
    setSaid(text);
    void read().then(() => status.current?.focus());
  };
  const before = members?.find(({ room }) => room.id === found?.room.id);
  return (
    <Page title={say('school.title')}>
      <div className="flow loose narrow">
        <p className="lead">{say('school.lead')}</p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p ref={status} role="status" tabIndex={-1} className={said === '' ? 'hidden-visually' : 'notice'}>
          {said}
        </p>
        {members?.length === 0 ? <p>{say('school.none')}</p> : null}
        {members?.map((member) => (
          <Member key={member.room.id} member={member} onLeft={() => tell(say('member.left'))} />
        ))}
        <section className="flow" aria-labelledby="join-new">
          <h2 id="join-new">{say('school.new')}</h2>
          <RoomByCode onFound={(code, room) => setFound({ code, room })} />
          {found && members ? (
            <>
              {before ? <p>{say('code.here')}</p> : null}
              <JoinForm
                key={found.room.id}
                code={found.code}
                room={found.room}
                {...(before ? { before: joiningOf(before) } : {})}
                onJoined={() => {
                  setFound(undefined);
                  tell(before ? say('school.changed') : say('school.joined', { room: found.room.name }));
                }}
              />
            </>
          ) : null}
        </section>
      </div>
    </Page>
  );
}

function joiningOf({ sharing, untilOn }: Membership): Omit<Joining, 'code'> {
  const { appearance, name, dimensions, help } = sharing;
  return { appearance, alias: appearance === 'alias' ? name : '', dimensions: [...dimensions], help, untilOn };
}
