import { useState } from 'react';
import { sayPage } from '../say-page.ts';

/** Copies a text; says whether it worked. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
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
      </button>
      <span role="status" className="soft">
        {said}
      </span>
    </>
  );
}
