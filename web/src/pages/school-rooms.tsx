import { useEffect, useState } from 'react';
import type { Problem } from '../api.ts';
import { useSession } from '../assessment/use-session.ts';
import { listMemberships } from '../rooms/calls.ts';
import { JoinForm, type RoomToJoin } from '../rooms/join-form.tsx';
import { Member, type Membership } from '../rooms/member.tsx';
import { RoomByCode } from '../rooms/room-by-code.tsx';
import { say } from '../rooms/say.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';

/** The rooms a school shares its result with, and joining another. */
export default function SchoolRoomsPage() {
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const [members, setMembers] = useState<readonly Membership[]>();
  const [problem, setProblem] = useState<Problem>();
  const [found, setFound] = useState<{ readonly code: string; readonly room: RoomToJoin }>();
  const [said, setSaid] = useState('');
  const read = async (): Promise<void> => {
    await session.saver.flush();
    const reply = await listMemberships(id);
    if (reply.ok) setMembers(reply.body.rooms);
    else setProblem(reply.problem);
  };
  useEffect(() => void read(), [id]);
  return (
    <Page title={say('school.title')}>
      <div className="flow loose narrow">
        <p className="lead">{say('school.lead')}</p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p role="status">{said}</p>
        {members?.length === 0 ? <p>{say('school.none')}</p> : null}
        {members?.map((member) => (
          <Member
            key={member.room.id}
            member={member}
            onLeft={() => {
              setSaid(say('member.left'));
              void read();
            }}
          />
        ))}
        <section className="flow" aria-labelledby="join-new">
          <h2 id="join-new">{say('school.new')}</h2>
          <RoomByCode onFound={(code, room) => setFound({ code, room })} />
          {found ? (
            <JoinForm
              key={found.room.id}
              code={found.code}
              room={found.room}
              onJoined={() => {
                setFound(undefined);
                setSaid('');
                void read();
              }}
            />
          ) : null}
        </section>
      </div>
    </Page>
  );
}
