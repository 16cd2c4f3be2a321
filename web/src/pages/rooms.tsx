import { useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { makeRoom } from '../rooms/calls.ts';
import { NewRoomForm } from '../rooms/new-room-form.tsx';
import { RoomKeys } from '../rooms/room-keys.tsx';
import { RoomsList } from '../rooms/rooms-list.tsx';
import { say } from '../rooms/say.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import '../rooms/rooms.css';

/** A consultant's own rooms, and a new one. */
export default function RoomsPage() {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [made, setMade] = useState<{ readonly cohort: string; readonly consultantLink: string; readonly recoveryCode: string }>();
  if (made) return <RoomKeys because="made" {...made} />;
  return (
    <Page title={say('rooms.title')} eyebrow={say('rooms.eyebrow')}>
      <div className="flow loose narrow">
        <p className="lead">{say('rooms.lead')}</p>
        <RoomsList />
        <p>
          <Link href="/room/sample">{say('rooms.sample')}</Link>
        </p>
        <section className="flow" aria-labelledby="new-room">
          <h2 id="new-room">{say('rooms.new')}</h2>
          <NewRoomForm
            isSending={isSending}
            onSend={async (fields) => {
              setSending(true);
              setProblem(undefined);
              const reply = await makeRoom(fields);
              setSending(false);
              if (!reply.ok) return setProblem(reply.problem);
              const { cohort, consultantLink, recoveryCode } = reply.body;
              setMade({ cohort: cohort.id, consultantLink, recoveryCode });
            }}
          />
          {problem ? <ProblemNotice problem={problem} /> : null}
        </section>
      </div>
    </Page>
  );
}
