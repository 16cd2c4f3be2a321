import { type DragEvent, useState } from 'react';
import { say } from './say.ts';

interface FileChoiceProps {
  readonly onText: (text: string, name: string) => void;
}

/** A place to choose a JSON file, or to drop one. */
export function FileChoice({ onText }: FileChoiceProps) {
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null | undefined): Promise<void> => {
    const file = files?.[0];
    if (file) onText(await file.text(), file.name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer?.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same
    <div
      className={isOver ? 'card flow tight drop-place is-over' : 'card flow tight drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor="bundle-file">{say('choose')}</label>
      <p className="small soft" id="bundle-help">
        {say('choose.help')}
      </p>
      <input
        id="bundle-file"
        type="file"
        accept=".json,application/json"
        aria-describedby="bundle-help"
        onChange={(event) => void take(event.currentTarget.files)}
      />
    </div>
  );
}
