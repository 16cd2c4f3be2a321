import { useState } from 'react';
import { sayPage } from '../say-page.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What is copied, for those who do not see what the button stands under. */
  readonly about?: string;
}

/** Copies a text; says whether it worked. */
export function CopyButton({ text, label, about }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const worked = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(sayPage(worked ? 'copy.done' : 'copy.failed'));
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={() => void copy()}>
        {label}
        {about !== undefined && <span className="hidden-visually">: {about}</span>}
      </button>
      <span role="status" className="soft">
        {said}
      </span>
    </>
  );
}
