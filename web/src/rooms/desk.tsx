import type { ReactNode } from 'react';
import { BundlePanel } from './bundle-panel.tsx';
import { DeleteRoom } from './delete-room.tsx';
import { JoinPanel } from './join-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import type { HeldRoom } from './load-room.ts';
import type { MadeStart } from './made-starts.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { RoundsPanel } from './rounds-panel.tsx';
import { say } from './say.ts';
import { StartsPanel } from './starts-panel.tsx';

interface DeskProps {
  readonly held: HeldRoom;
  /** Has the room read again. */
  readonly onChanged: () => void;
  /** Hands over the links just made: they are shown once. */
  readonly onPrepared: (starts: readonly MadeStart[]) => void;
}

/** Everything the consultant of a room does in it: bringing schools in first, keeping order last. */
export function Desk({ held, onChanged, onPrepared }: DeskProps) {
  return (
    <section className="card flow no-print" aria-labelledby="desk">
      <h2 id="desk">{say('desk.title')}</h2>
      <div className="desk-groups">
        <Group title={say('desk.group.schools')}>
          <JoinPanel held={held} onChanged={onChanged} />
          <StartsPanel held={held} onChanged={onChanged} onPrepared={onPrepared} />
          <BundlePanel held={held} onChanged={onChanged} />
        </Group>
        <Group title={say('desk.group.figures')}>
          <PublishPanel held={held} onChanged={onChanged} />
          <RoundsPanel held={held} onChanged={onChanged} />
          <NotesPanel held={held} />
        </Group>
        <Group title={say('desk.group.room')}>
          <LinksPanel held={held} />
          <DeleteRoom held={held} />
        </Group>
      </div>
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="desk-group">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
