import { useState } from 'react';
import { otherLandingIn } from './landing.ts';
import { secretIn } from './repair.ts';

interface PasteBoxProps {
  /** Addresses of the links that are taken here; any other goes on to the page for its kind. */
  readonly landing: RegExp;
  /** The words of the page, `link.paste.…`. */
  readonly words: (key: string) => string;
  readonly onFound: (secret: string) => void;
}

/** Takes a pasted link or a typed recovery code. */
export function PasteBox({ landing, words, onFound }: PasteBoxProps) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="flow"
      onSubmit={(event) => {
        event.preventDefault();
        const secret = secretIn(text);
        const other = otherLandingIn(text, landing);
        setWrong(secret === undefined);
        if (secret !== undefined && other !== undefined) window.location.assign(`${other}#${secret}`);
        else if (secret !== undefined) onFound(secret);
      }}
    >
      <p className="lead">{words('link.paste.lead')}</p>
      <div className="field">
        <label htmlFor="secret">{words('link.paste.label')}</label>
        <p className="help" id="secret-help">
          {words('link.paste.help')}
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
          {words('link.paste.wrong')}
        </p>
      </div>
      <p>
        <button type="submit" className="button">
          {words('link.paste.look')}
        </button>
      </p>
    </form>
  );
}
