import { useState } from 'react';
import { sayPage } from '../say-page.ts';
import { LANDING, otherLandingIn } from './landing.ts';
import { secretIn } from './repair.ts';

/** Takes a pasted link or a typed recovery code. A link to a room goes on to the page for those. */
export function PasteBox({ onFound }: { readonly onFound: (secret: string) => void }) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="flow"
      onSubmit={(event) => {
        event.preventDefault();
        const secret = secretIn(text);
        const other = otherLandingIn(text, LANDING);
        setWrong(secret === undefined);
        if (secret !== undefined && other !== undefined) window.location.assign(`${other}#${secret}`);
        else if (secret !== undefined) onFound(secret);
      }}
    >
      <p className="lead">{sayPage('link.paste.lead')}</p>
      <div className="field">
        <label htmlFor="secret">{sayPage('link.paste.label')}</label>
        <p className="help" id="secret-help">
          {sayPage('link.paste.help')}
        </p>
        <textarea
          id="secret"
          className="input"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="secret-help secret-error"
          aria-invalid={isWrong}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p className="error" id="secret-error" role="alert" hidden={!isWrong}>
          {sayPage('link.paste.wrong')}
        </p>
      </div>
      <p>
        <button type="submit" className="button">
          {sayPage('link.paste.look')}
        </button>
      </p>
    </form>
  );
}
