import { useState } from 'react';
import { sayPage } from '../say-page.ts';
import { day } from '../words.ts';

/** What a link or code opens. */
export interface PreviewOf {
  readonly kind: 'owner' | 'recovery' | 'editor' | 'viewer' | 'respondent';
  readonly school: string;
  readonly expiresAt: string;
  readonly shows?: 'frozen' | 'live' | undefined;
  readonly check?: { readonly name: string; readonly questions: number; readonly minutes: number } | undefined;
}

/** Says whose it is, as what one comes in and what that allows; only the button uses the link. */
export function Preview({ preview, onEnter }: { readonly preview: PreviewOf; readonly onEnter: () => Promise<void> }) {
  const [isEntering, setEntering] = useState(false);
  const { kind, school, shows, check, expiresAt } = preview;
  const own = kind === 'viewer' || kind === 'respondent' ? `.${kind}` : '';
  return (
    <div className="card flow">
      <p className="lead">{sayPage(`link.opens${own}`, { school, name: check?.name ?? '' })}</p>
      <p>
        {sayPage('link.role', { role: sayPage(`link.role.${kind}`) })}{' '}
        {sayPage(`link.allows.${kind}`, { count: check?.questions ?? 0, minutes: check?.minutes ?? 0 })}
      </p>
      {shows ? <p>{sayPage(`link.shows.${shows}`)}</p> : null}
      {kind === 'recovery' ? null : <p className="soft">{sayPage('link.until', { day: day(expiresAt) })}</p>}
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
          {sayPage(kind === 'respondent' ? 'link.enter.respondent' : 'link.enter')}
        </button>
      </p>
    </div>
  );
}
