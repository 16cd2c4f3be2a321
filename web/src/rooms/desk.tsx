import { BundlePanel } from './bundle-panel.tsx';
import { DeleteRoom } from './delete-room.tsx';
import { JoinPanel } from './join-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import type { HeldRoom } from './load-room.ts';
import { NotesPanel } from './notes-panel.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { RoundsPanel } from './rounds-panel.tsx';
import { say } from './say.ts';
import { StartsPanel } from './starts-panel.tsx';

interface DeskProps {
  readonly held: HeldRoom;
  /** Has the room read again. */
  readonly onChanged: () => void;
}

/** Everything the consultant of a room does in it. */
export function Desk(props: DeskProps) {
  return (
    <section className="flow no-print" aria-labelledby="desk">
      <h2 id="desk">{say('desk.title')}</h2>
      <JoinPanel {...props} />
      <StartsPanel {...props} />
      <PublishPanel {...props} />
      <RoundsPanel {...props} />
      <LinksPanel {...props} />
      <NotesPanel {...props} />
      <BundlePanel {...props} />
      <DeleteRoom {...props} />
    </section>
  );
}
