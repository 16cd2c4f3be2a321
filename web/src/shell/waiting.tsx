import { say } from '../words.ts';

/** Shown while a page or its data is on the way. */
export function Waiting() {
  return (
    <main id="main" className="site-main" tabIndex={-1}>
      <p className="soft" role="status">
        {say('shell.waiting')}
      </p>
    </main>
  );
}
