import { say } from './say.ts';

/** Prints the page. */
export function PrintButton() {
  return (
    <button type="button" className="button quiet" onClick={() => window.print()}>
      {say('print')}
    </button>
  );
}
