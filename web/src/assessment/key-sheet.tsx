import { sayPage } from '../say-page.ts';
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
      <RecoveryKey code={recoveryCode} />
      <h2>{sayPage('keys.link')}</h2>
      <p>{sayPage('keys.link.text')}</p>
      <p className="secret" translate="no">
        {link}
      </p>
      <p className="row no-print">
        <CopyButton text={link} label={sayPage('keys.link.copy')} />
      </p>
    </section>
  );
}

/** The recovery code, and what it is for. */
export function RecoveryKey({ code }: { readonly code: string }) {
  return (
    <>
      <h2>{sayPage('keys.code')}</h2>
      <p>{sayPage('keys.code.text', { address: `${window.location.origin}/o` })}</p>
      <p className="secret grouped" translate="no">
        {code}
      </p>
      <p className="row no-print">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {sayPage('keys.print')}
        </button>
        <CopyButton text={code} label={sayPage('keys.code.copy')} />
      </p>
    </>
  );
}
