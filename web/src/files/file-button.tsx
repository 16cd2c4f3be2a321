import { useState } from 'react';
import { type MadeFile, saveFile } from './save-file.ts';
import { say } from './say.ts';

type Making =
  | { readonly state: 'ready' }
  | { readonly state: 'busy' }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly files: readonly MadeFile[] };

interface FileButtonProps {
  readonly label: string;
  /** Makes the files; undefined: they cannot be made. */
  readonly make: () => Promise<readonly MadeFile[] | undefined>;
  readonly isMain?: true;
}

/** Makes a file and saves it; says how it is going, and what to do when it does not go. */
export function FileButton({ label, make, isMain }: FileButtonProps) {
  const [making, setMaking] = useState<Making>({ state: 'ready' });
  const start = async (): Promise<void> => {
    setMaking({ state: 'busy' });
    // The line above is painted before the work begins.
    await new Promise((painted) => setTimeout(painted, 30));
    const files = await make().catch(() => undefined);
    for (const one of files ?? []) saveFile(one);
    setMaking(files ? { state: 'done', files } : { state: 'failed' });
  };
  return (
    <div>
      <p className="row">
        <button
          type="button"
          className={isMain ? 'button' : 'button quiet'}
          aria-disabled={making.state === 'busy'}
          onClick={() => void (making.state === 'busy' || start())}
        >
          {label}
        </button>
        <span role="status" className="small">
          {making.state === 'busy' && say('making')}
          {making.state === 'done' && sayDone(making.files)}
        </span>
      </p>
      {making.state === 'failed' && (
        <p role="alert" className="error">
          {say(navigator.onLine ? 'failed' : 'failed.offline')}
        </p>
      )}
    </div>
  );
}

function sayDone(files: readonly MadeFile[]): string {
  const size = Math.max(1, Math.round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000));
  const [first] = files;
  return files.length === 1 && first
    ? say('saved', { name: first.name, size })
    : say('saved.several', { count: files.length, size });
}
