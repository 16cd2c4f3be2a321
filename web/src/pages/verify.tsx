import { useEffect, useState } from 'react';
import type { Checked } from '../files/check-bundle.ts';
import { FileChoice } from '../files/file-choice.tsx';
import { say } from '../files/say.ts';
import { Unreadable } from '../files/unreadable.tsx';
import { VerdictView } from '../files/verdict-view.tsx';
import { Page } from '../shell/page.tsx';
import '../files/files.css';

/** Checks a file of answers against its figures, and against the hash that a report prints. Nothing leaves the browser. */
export default function VerifyPage() {
  const printed = usePrintedHash();
  const [checked, setChecked] = useState<Checked | 'checking'>();
  const check = async (text: string): Promise<void> => {
    setChecked('checking');
    const { checkBundle } = await import('../files/check-bundle.ts');
    setChecked(await checkBundle(text));
  };
  return (
    <Page title={say('verify.title')}>
      <div className="flow loose">
        <div className="flow tight">
          <p className="lead">{say('verify.lead')}</p>
          <p>{say('verify.private')}</p>
          {printed !== undefined && (
            <p className="notice">
              {say('verify.printed')} <span className="code hash">{printed}</span>
            </p>
          )}
        </div>
        <FileChoice onText={(text) => void check(text)} />
        <div aria-live="polite">
          {checked === 'checking' && <p>{say('verify.checking')}</p>}
          {checked !== undefined && checked !== 'checking' && <Result checked={checked} printed={printed} />}
        </div>
      </div>
    </Page>
  );
}

function Result({ checked, printed }: { readonly checked: Checked; readonly printed: string | undefined }) {
  return checked.kind === 'checked' ? <VerdictView checked={checked} printed={printed} /> : <Unreadable checked={checked} />;
}

/** The hash in the fragment of the address: it is sent nowhere. */
function usePrintedHash(): string | undefined {
  const [fragment, setFragment] = useState(window.location.hash);
  useEffect(() => {
    const changed = (): void => setFragment(window.location.hash);
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return /^#([0-9a-f]{64})$/i.exec(fragment)?.[1]?.toLowerCase();
}
