import { Link, useParams } from 'wouter';
import { pathOf } from '../assessment/paths.ts';
import { useSession } from '../assessment/use-session.ts';
import { RoomBody } from '../cohort/room-view.tsx';
import { ProblemPage } from '../profile/problem-page.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { readOwnRoom } from '../rooms/calls.ts';
import { roomOn } from '../rooms/load-room.ts';
import { say } from '../rooms/say.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';

/** A room as a school that shares with it sees it: the published figures, and the rows where the room says so. */
export default function OwnRoomPage() {
  const { cohort = '' } = useParams();
  const { assessment } = useSession();
  const { id, school = '' } = useWatched(assessment);
  const loaded = useLoaded(`${id} ${cohort}`, () => loadOwnRoom(id, cohort));
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  const { name, purpose } = loaded.value.view.cohort;
  return (
    <Page title={name} eyebrow={say('own.eyebrow', { school })}>
      <div className="flow loose">
        <div className="flow">
          <p className="lead">{purpose}</p>
          <p className="no-print">
            <Link href={pathOf.rooms(id)}>{say('own.back')}</Link>
          </p>
        </div>
        <RoomBody room={loaded.value} />
      </div>
    </Page>
  );
}

async function loadOwnRoom(id: string, cohort: string) {
  const reply = await readOwnRoom(id, cohort);
  return reply.ok ? roomOn(reply.body.view, (numbers) => readOwnRoom(id, cohort, numbers)) : reply;
}
