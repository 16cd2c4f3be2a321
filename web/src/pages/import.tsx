import { useState } from 'react';
import type { Checked } from '../files/check-bundle.ts';
import { FileChoice } from '../files/file-choice.tsx';
import { Importing } from '../files/importing.tsx';
import { say } from '../files/say.ts';
import { Unreadable } from '../files/unreadable.tsx';
import { Page } from '../shell/page.tsx';
import '../files/files.css';

/** Makes an assessment from a JSON file that was taken out of one. */
export default function ImportPage() {
  const [checked, setChecked] = useState<Checked | 'checking'>();
  const read = async (text: string): Promise<void> => {
    setChecked('checking');
    const { checkBundle } = await import('../files/check-bundle.ts');
    setChecked(await checkBundle(text));
  };
  return (
    <Page title={say('import.title')}>
      <div className="flow loose">
        <p className="lead">{say('import.lead')}</p>
        <FileChoice onText={(text) => void read(text)} />
        {checked === 'checking' && <p role="status">{say('verify.checking')}</p>}
        {checked !== undefined && checked !== 'checking' && <Read key={hashOf(checked)} checked={checked} />}
      </div>
    </Page>
  );
}

function Read({ checked }: { readonly checked: Checked }) {
  return checked.kind === 'checked' ? <Importing checked={checked} /> : <Unreadable checked={checked} />;
}

function hashOf(checked: Checked): string {
  return checked.kind === 'unreadable' ? '' : checked.bundle.hash;
}
