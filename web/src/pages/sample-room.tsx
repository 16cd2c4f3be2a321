import { Link } from 'wouter';
import { RoomBody } from '../cohort/room-view.tsx';
import { loadSampleRoom } from '../cohort/sample-room.ts';
import { say } from '../cohort/say.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';

/** A room of made-up schools, computed here; nothing is saved. */
export default function SampleRoomPage() {
  const loaded = useLoaded('sample', loadSampleRoom);
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  const { cohort } = loaded.value.view;
  return (
    <Page title={cohort.name} eyebrow={say('eyebrow.sample')}>
      <div className="flow loose">
        <p className="lead">{cohort.purpose}</p>
        <div className="notice row apart no-print">
          <p>{say('notice.sample')}</p>
          <Link href="/start" className="button">
            {say('start')}
          </Link>
        </div>
        <RoomBody room={loaded.value} />
      </div>
    </Page>
  );
}
