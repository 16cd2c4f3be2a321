import { Link } from 'wouter';
import { CopyButton } from '../assessment/copy-button.tsx';
import { Page } from '../shell/page.tsx';
import { say } from './say.ts';

interface RoomKeysProps {
  /** `made` after a room was made, `entered` after a recovery. */
  readonly because: 'made' | 'entered';
  readonly cohort: string;
  /** Path and fragment. */
  readonly consultantLink: string;
  readonly recoveryCode: string;
}

/** Shown once: the two keys to a room, to be printed or copied. */
export function RoomKeys({ because, cohort, consultantLink, recoveryCode }: RoomKeysProps) {
  const link = `${window.location.origin}${consultantLink}`;
  return (
    <Page title={say(`keys.${because}.title`)} eyebrow={say('made.eyebrow')}>
      <div className="flow narrow">
        <p className="lead">{say(`keys.${because}.lead`)}</p>
        <section className="card flow key-sheet">
          <h2>{say('key.code')}</h2>
          <p>{say('key.code.text', { address: `${window.location.origin}/c` })}</p>
          <p className="secret grouped" translate="no">
            {recoveryCode}
          </p>
          <p className="row no-print">
            <button type="button" className="button quiet" onClick={() => window.print()}>
              {say('key.print')}
            </button>
            <CopyButton text={recoveryCode} label={say('key.code.copy')} />
          </p>
          <h2>{say('key.link')}</h2>
          <p>{say('key.link.text')}</p>
          <p className="secret" translate="no">
            {link}
          </p>
          <p className="row no-print">
            <CopyButton text={link} label={say('key.link.copy')} />
          </p>
        </section>
        <p className="row no-print">
          <Link href={`/room/${cohort}`} className="button large">
            {say('made.on')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
