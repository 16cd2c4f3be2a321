import { flushSync } from 'react-dom';

/** Does something that takes the pressed button away, then gives the focus to a heading. What is in view stays where it is. */
export function focusOn(id: string, change: () => void): void {
  flushSync(change);
  const heading = document.getElementById(id);
  if (!heading) return;
  const { top, bottom } = heading.getBoundingClientRect();
  heading.focus({ preventScroll: top >= 0 && bottom <= window.innerHeight });
}
