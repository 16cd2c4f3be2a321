import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { SnapshotOverview } from '../../../src/domain/cohort/snapshot.ts';
import { pathOf } from '../assessment/paths.ts';
import { useSession } from '../assessment/use-session.ts';
import { levelText } from '../cohort/level-text.ts';
import { useWatched } from '../saving/use-watched.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { day } from '../words.ts';
import { leave } from './calls.ts';
import { Contacts } from './contacts.tsx';
import type { RoomToJoin } from './join-form.tsx';
import { say } from './say.ts';
import { useAct } from './use-act.ts';

/** A room a school shares with, and its own row there. */
export interface Membership {
  readonly room: RoomToJoin;
  readonly number: number;
  readonly sharing: {
    readonly appearance: 'named' | 'alias' | 'aggregate';
    readonly name: string;
    readonly dimensions: readonly string[];
    readonly help: 'offered' | 'not-offered';
  };
  readonly untilOn: string;
  readonly overview: Pick<SnapshotOverview, 'levels'>;
  /** The round that runs in the room. */
  readonly round?: { readonly name: string; readonly openedOn: string } | undefined;
}

/** One membership: how the school appears, its row as others see it, contacts, and leaving. */
export function Member({ member, onLeft }: { readonly member: Membership; readonly onLeft: () => void }) {
  const { assessment, bundle } = useSession();
  const { id, submitted } = useWatched(assessment);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const { room, sharing, untilOn, overview, round } = member;
  const names = { level: (level: number) => bundle.texts.levels[level]?.name ?? String(level) };
  return (
    <section className="card flow" aria-labelledby={`room-${room.id}`}>
      <h2 id={`room-${room.id}`}>{room.name}</h2>
      <p>{say(`member.as.${sharing.appearance}`, { name: sharing.name, day: day(untilOn) })}</p>
      {round ? (
        <p className="notice">
          {say('member.round', { name: round.name, day: day(round.openedOn) })}{' '}
          {submitted ? <Link href={pathOf.review(id)}>{say('member.round.open')}</Link> : null}
        </p>
      ) : null}
      <details>
        <summary>{say(sharing.appearance === 'aggregate' ? 'member.row.aggregate' : 'member.row')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('member.dimension')}</th>
              <th scope="col">{say('member.level')}</th>
            </tr>
          </thead>
          <tbody>
            {sharing.dimensions.map((dimension) => (
              <tr key={dimension}>
                <th scope="row">{bundle.texts.dimensions[dimension]?.name ?? dimension}</th>
                <td>{levelText(overview.levels[dimension], names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {sharing.help === 'offered' ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{say('member.open')}</summary>
          {isOpen ? <Contacts assessment={id} member={member} /> : null}
        </details>
      ) : null}
      <p className="small soft">{say('member.change')}</p>
      <p className="row">
        <Link href={pathOf.room(id, room.id)} className="button">
          {say('member.look')}
        </Link>
        <button type="button" className="button quiet" onClick={() => dialog.current?.showModal()}>
          {say('member.leave')}
        </button>
      </p>
      <dialog ref={dialog} className="card" aria-labelledby={`leave-${room.id}`}>
        <div className="flow">
          <h2 id={`leave-${room.id}`}>{say('member.leave.title', { room: room.name })}</h2>
          <p>{say('member.leave.text')}</p>
          {act.problem ? <ProblemNotice problem={act.problem} /> : null}
          <p className="row">
            <button
              type="button"
              className="button danger"
              disabled={act.isSending}
              onClick={() =>
                void act.send(leave(id, room.id), () => {
                  dialog.current?.close();
                  onLeft();
                  return undefined;
                })
              }
            >
              {say('member.leave.yes')}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {say('member.leave.no')}
            </button>
          </p>
        </div>
      </dialog>
    </section>
  );
}
