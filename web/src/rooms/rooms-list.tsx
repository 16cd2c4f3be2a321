import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { listRooms } from './calls.ts';
import { say } from './say.ts';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly scope: 'consultant' | 'funder';
}

/** The rooms this device may open, and the way back into others. */
export function RoomsList() {
  const [rooms, setRooms] = useState<readonly Listed[]>();
  useEffect(() => {
    void listRooms().then((reply) => {
      if (reply.ok) setRooms(reply.body.rooms.map(({ cohort, scope }) => ({ id: cohort.id, name: cohort.name, scope })));
    });
  }, []);
  return (
    <section className="card flow" aria-labelledby="mine">
      <h2 id="mine">{say('rooms.mine')}</h2>
      {rooms && rooms.length > 0 ? (
        <ul className="plain-list">
          {rooms.map(({ id, name, scope }) => (
            <li key={id} className="row">
              <Link href={`/room/${id}`} className="button quiet">
                {name}
              </Link>
              {scope === 'funder' && <span className="soft small">{say('rooms.reader')}</span>}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('rooms.none')}</p>
      )}
      <p>
        <Link href="/c">{say('rooms.back')}</Link>
      </p>
    </section>
  );
}
