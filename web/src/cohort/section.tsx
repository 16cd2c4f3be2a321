import type { ReactNode } from 'react';
import { say } from './say.ts';

/** A part of the room with its title, which links lead to. */
export function Section({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <section className="flow room-section" id={`room-${id}`} tabIndex={-1} aria-labelledby={`room-${id}-title`}>
      <h2 id={`room-${id}-title`}>{say(`title.${id}`)}</h2>
      {children}
    </section>
  );
}
