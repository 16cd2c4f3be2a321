import { useState } from 'react';
import { useParams } from 'wouter';
import { RoomBody } from '../cohort/room-view.tsx';
import { say as sayRoom } from '../cohort/say.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { Desk } from '../rooms/desk.tsx';
import { loadRoom } from '../rooms/load-room.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';

/** A room as whoever holds its link sees it. */
export default function RoomPage() {
  const { cohort: id = '' } = useParams();
  const [times, setTimes] = useState(0);
  const loaded = useLoaded(`${id} ${times}`, () => loadRoom(id));
  if (loaded.state === 'waiting' && times === 0) return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  if (loaded.state === 'waiting') return <Waiting />;
  const { room, scope } = loaded.value;
  return (
    <Page title={room.view.cohort.name} eyebrow={sayRoom('eyebrow.room')}>
      <div className="flow loose">
        <p className="lead">{room.view.cohort.purpose}</p>
        {scope === 'consultant' ? <Desk held={loaded.value} onChanged={() => setTimes(times + 1)} /> : null}
        <RoomBody room={room} />
      </div>
    </Page>
  );
}
