import { say } from '../words.ts';
import { CopyButton } from './copy-button.tsx';

interface KeySheetProps {
  /** Path and fragment. */
  readonly ownerLink: string;
  readonly recoveryCode: string;
}

/** The two keys of an assessment on one sheet. They are shown once; the service keeps only their fingerprints. */
export function KeySheet({ ownerLink, recoveryCode }: KeySheetProps) {
  const link = `${window.location.origin}${ownerLink}`;
  return (
    <section className="card flow key-sheet">
      <h2>{say('keys.code')}</h2>
      <p>{say('keys.code.text', { address: `${window.location.origin}/o` })}</p>
      <p className="secret" translate="no">
        {recoveryCode}
      </p>
      <p className="row no-print">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say('keys.print')}
        </button>
        <CopyButton text={recoveryCode} label={say('keys.code.copy')} />
      </p>
      <h2>{say('keys.link')}</h2>
      <p>{say('keys.link.text')}</p>
      <p className="secret" translate="no">
        {link}
      </p>
      <p className="row no-print">
        <CopyButton text={link} label={say('keys.link.copy')} />
      </p>
    </section>
  );
}
