import { flushSync } from 'react-dom';

/**
 * Does something that takes the pressed button away, then gives the focus to a heading without moving the page more than
 * needed.
 */
export function focusOn(id: string, change: () => void): void {
  flushSync(change);
  document.getElementById(id)?.focus();
}
