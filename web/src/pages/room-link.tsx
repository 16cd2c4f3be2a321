import { useState } from 'react';
import { Link } from 'wouter';
import type { Problem } from '../api.ts';
import { PasteBox } from '../link/paste-box.tsx';
import { useSecretInAddress } from '../link/use-secret.ts';
import { exchangeLink, previewLink } from '../rooms/calls.ts';
import { ROOM_LANDING } from '../rooms/landing.ts';
import { RoomKeys } from '../rooms/room-keys.tsx';
import { say } from '../rooms/say.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';

interface Seen {
  readonly secret: string;
  readonly kind: 'consultant' | 'recovery' | 'funder';
  readonly room: string;
  readonly purpose: string;
}

/** Where links to rooms lead: says what is behind them; only the button uses them. */
export default function RoomLinkPage() {
  const [seen, setSeen] = useState<Seen>();
  const [problem, setProblem] = useState<Problem>();
  const [keys, setKeys] = useState<{ readonly cohort: string; readonly consultantLink: string; readonly recoveryCode: string }>();
  const look = async (secret: string): Promise<void> => {
    setProblem(undefined);
    const reply = await previewLink(secret);
    if (!reply.ok) return setProblem(reply.problem);
    setSeen({ secret, ...reply.body });
  };
  const enter = async (secret: string): Promise<void> => {
    const reply = await exchangeLink(secret);
    if (!reply.ok) return setProblem(reply.problem);
    const { cohort, consultantLink, recoveryCode } = reply.body;
    if (consultantLink === undefined || recoveryCode === undefined) window.location.replace(`/room/${cohort}`);
    else setKeys({ cohort, consultantLink, recoveryCode });
  };
  useSecretInAddress((found) => void look(found), '/c');
  if (keys) return <RoomKeys because="entered" {...keys} />;
  return (
    <Page title={say('link.title')}>
      <div className="flow narrow">
        {problem ? <ProblemNotice problem={problem} /> : null}
        {seen && !problem ? (
          <div className="card flow">
            <p className="lead">{say('link.opens', { room: seen.room })}</p>
            <p>{say('link.purpose', { purpose: seen.purpose })}</p>
            <p>{say(`link.allows.${seen.kind}`)}</p>
            <p>
              <button type="button" className="button large" onClick={() => void enter(seen.secret)}>
                {say('link.enter')}
              </button>
            </p>
          </div>
        ) : (
          <>
            <PasteBox landing={ROOM_LANDING} words={say} onFound={(secret) => void look(secret)} />
            <p className="soft">
              <Link href="/o">{say('link.paste.other')}</Link>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
