import { useState } from 'react';
import { useParams } from 'wouter';
import { RoomBody } from '../cohort/room-view.tsx';
import { say as sayRoom } from '../cohort/say.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { Desk } from '../rooms/desk.tsx';
import { type MadeStart, MadeStarts } from '../rooms/made-starts.tsx';
import { NextSteps } from '../rooms/next-steps.tsx';
import { useRoom } from '../rooms/use-room.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../rooms/rooms.css';

/** A room as whoever holds its link sees it. */
export default function RoomPage() {
  const { cohort: id = '' } = useParams();
  const { held, problem, readAgain } = useRoom(id);
  const [made, setMade] = useState<readonly MadeStart[]>();
  if (!held) return problem ? <ProblemPage problem={problem} /> : <Waiting />;
  const { room, scope } = held;
  const { cohort, participation } = room.view;
  if (made) return <MadeStarts room={cohort} starts={made} onBack={() => setMade(undefined)} />;
  const isEmpty = participation.named + participation.alias + participation.aggregate === 0;
  return (
    <Page title={cohort.name} eyebrow={sayRoom('eyebrow.room')}>
      <div className="flow loose">
        <p className="lead">{cohort.purpose}</p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        {scope === 'consultant' ? (
          <Desk
            held={held}
            onChanged={() => void readAgain()}
            onPrepared={(starts) => {
              setMade(starts);
              void readAgain();
            }}
          />
        ) : null}
        {isEmpty && !room.view.release ? <NextSteps scope={scope} /> : <RoomBody room={room} />}
      </div>
    </Page>
  );
}
