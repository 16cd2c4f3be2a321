import { useState } from 'react';
import { encode } from 'uqr';
import { api, ask, type Problem } from '../api.ts';
import { CopyButton } from '../assessment/copy-button.tsx';
import { RecoverySheet } from '../assessment/recovery-sheet.tsx';
import { useSession } from '../assessment/use-session.ts';
import { QrCode } from '../link/qr-code.tsx';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { moment } from '../words.ts';

/** Makes a fresh one-time link, to continue on another device. */
export default function DevicePage() {
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const [link, setLink] = useState<{ readonly address: string; readonly expiresAt: string }>();
  const [problem, setProblem] = useState<Problem>();
  const make = async (): Promise<void> => {
    await session.saver.flush();
    const reply = await ask(api.assessments[':id'].links.$post({ param: { id }, json: { kind: 'owner' } }));
    if (!reply.ok) return setProblem(reply.problem);
    setProblem(undefined);
    setLink({ address: `${window.location.origin}${reply.body.secret}`, expiresAt: reply.body.link.expiresAt });
  };
  return (
    <Page title={sayPage('device.title')}>
      <div className="flow narrow">
        <p className="lead">{sayPage('device.lead')}</p>
        <p className="row">
          <button type="button" className={link ? 'button quiet' : 'button'} onClick={() => void make()}>
            {sayPage(link ? 'device.again' : 'device.make')}
          </button>
        </p>
        {problem ? <ProblemNotice problem={problem} /> : null}
        {link ? (
          <section className="card flow" aria-live="polite">
            <p>{sayPage('device.use', { moment: moment(link.expiresAt) })}</p>
            <QrCode rows={encode(link.address, { ecc: 'M', border: 2 }).data} label={sayPage('device.qr')} />
            <p className="secret" translate="no">
              {link.address}
            </p>
            <p className="row">
              <CopyButton text={link.address} label={sayPage('keys.link.copy')} />
            </p>
          </section>
        ) : null}
        <RecoverySheet assessment={id} />
      </div>
    </Page>
  );
}
