import type { ReactNode } from 'react';
import { say } from './say.ts';

/** A wide table that scrolls sideways by itself, also by keyboard, so that the page does not. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" tabIndex={0} aria-label={say('scroller', { label })}>
      {children}
    </section>
  );
}
