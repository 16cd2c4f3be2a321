import type { ReactNode } from 'react';
import { say } from './say.ts';

/** A file or several of a kind: for whom they are, in which format, and the buttons. `id` begins the keys of its words. */
export function Card({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <li className="card flow tight">
      <h3>{say(`card.${id}`)}</h3>
      <p>{say(`card.${id}.for`)}</p>
      <p className="small soft">{say(`card.${id}.format`)}</p>
      {children}
    </li>
  );
}
