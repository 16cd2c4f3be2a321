import { useState } from 'react';
import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import type { RoomView } from '../../../src/domain/cohort/room.ts';
import { Change } from './change.tsx';
import { CommonActions } from './common-actions.tsx';
import { Compare } from './compare.tsx';
import { CouldHelp } from './could-help.tsx';
import { Files } from './files.tsx';
import { Overview } from './overview.tsx';
import { Participation } from './participation.tsx';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Spreads } from './spread.tsx';
import { usePainted } from './use-painted.ts';
import { WeakItems } from './weak-items.tsx';
import '../charts/charts.css';
import './cohort.css';

/** A room, as a consultant opens it: who is there, the rows, and what follows from them. */
export function RoomBody({ room }: { readonly room: Room }) {
  const [picked, setPicked] = useState<readonly MemberNumber[]>([]);
  const { view } = room;
  const isPainted = usePainted();
  const hasRows = view.rows.length > 0;
  // A school that leaves meanwhile is no longer ticked.
  const here = picked.filter((number) => view.rows.some((row) => row.number === number));
  return (
    <div className="flow loose room">
      <Participation room={room} />
      <nav className="room-contents no-print" aria-label={say('contents')}>
        <ul className="plain-list row">
          {sectionsOf(view).map((section) => (
            <li key={section}>
              <a href={`#room-${section}`}>{say(`title.${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Overview room={room} picked={here} onPick={setPicked} />
      {hasRows && <Compare room={room} picked={here} onClear={() => setPicked([])} />}
      {isPainted && (
        <>
          <Spreads room={room} />
          <WeakItems room={room} />
          <Change room={room} />
          {hasRows && <CommonActions room={room} />}
          {hasRows && <CouldHelp room={room} picked={here} />}
          <Files room={room} />
        </>
      )}
    </div>
  );
}

/** The parts that this room has: nothing changes in a first round, and nothing is compared without rows. */
function sectionsOf({ cohort, rows, before }: RoomView): readonly string[] {
  const ofRows = rows.length > 0;
  const changes = cohort.rounds.length > 1 && (before !== undefined || rows.some((row) => row.before !== undefined));
  return [
    'overview',
    ...(ofRows ? ['compare'] : []),
    'spread',
    'weak',
    ...(changes ? ['change'] : []),
    ...(ofRows ? ['actions', 'help'] : []),
    'files',
  ];
}
