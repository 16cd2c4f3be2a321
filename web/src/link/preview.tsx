import { useState } from 'react';
import { sayPage } from '../say-page.ts';

/** What a link or code opens. */
export interface PreviewOf {
  readonly kind: 'owner' | 'recovery' | 'editor' | 'viewer' | 'respondent';
  readonly school: string;
}

/** Says what is behind the link and what it allows; only the button uses it up. */
export function Preview({ preview, onEnter }: { readonly preview: PreviewOf; readonly onEnter: () => Promise<void> }) {
  const [isEntering, setEntering] = useState(false);
  return (
    <div className="card flow">
      <p className="lead">{sayPage('link.opens', { school: preview.school })}</p>
      <p>{sayPage(`link.allows.${preview.kind}`)}</p>
      <p>
        <button
          type="button"
          className="button large"
          disabled={isEntering}
          onClick={() => {
            setEntering(true);
            void onEnter().finally(() => setEntering(false));
          }}
        >
          {sayPage('link.enter')}
        </button>
      </p>
    </div>
  );
}
