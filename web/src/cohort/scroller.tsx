import type { ReactNode } from 'react';
import { say } from './say.ts';

interface ScrollerProps {
  readonly label: string;
  /** Scrolls up and down as well, so that its head stays in sight. */
  readonly tall?: true;
  readonly children: ReactNode;
}

/** A table that scrolls by itself, also by keyboard, so that the page does not. */
export function Scroller({ label, tall, children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={tall ? 'scroller is-tall' : 'scroller'} tabIndex={0} aria-label={say('scroller', { label })}>
      {children}
    </section>
  );
}
