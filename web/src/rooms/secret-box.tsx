import { useState } from 'react';
import { otherLandingIn } from '../link/landing.ts';
import { secretIn } from '../link/repair.ts';
import { ROOM_LANDING } from './landing.ts';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';

/** Takes a pasted link to a room, or a typed recovery code. Any other link goes on to the page for those. */
export function SecretBox({ onFound }: { readonly onFound: (secret: string) => void }) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      className="flow"
      onSubmit={(event) => {
        event.preventDefault();
        const secret = secretIn(text);
        const other = otherLandingIn(text, ROOM_LANDING);
        setWrong(secret === undefined);
        if (secret !== undefined && other !== undefined) window.location.assign(`${other}#${secret}`);
        else if (secret !== undefined) onFound(secret);
      }}
    >
      <p className="lead">{say('link.paste.lead')}</p>
      <TextField id="room-secret" label={say('link.paste.label')} value={text} longest={500} rows={2} onChange={setText} />
      <p className="error" role="alert" hidden={!isWrong}>
        {say('link.paste.wrong')}
      </p>
      <p>
        <button type="submit" className="button">
          {say('link.paste.look')}
        </button>
      </p>
    </form>
  );
}
