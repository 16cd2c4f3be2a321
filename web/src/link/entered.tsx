import { KeySheet } from '../assessment/key-sheet.tsx';
import { pathOf } from '../assessment/paths.ts';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

interface EnteredProps {
  readonly assessment: string;
  readonly ownerLink: string;
  readonly recoveryCode: string;
}

/** After a recovery code: every old key is void, so the new ones are shown before anything else. */
export function Entered({ assessment, ownerLink, recoveryCode }: EnteredProps) {
  return (
    <Page title={say('entered.title')}>
      <div className="flow narrow">
        <p className="lead">{say('entered.lead')}</p>
        <KeySheet ownerLink={ownerLink} recoveryCode={recoveryCode} />
        <p className="no-print">
          <a href={pathOf.home(assessment)} className="button large">
            {say('entered.on')}
          </a>
        </p>
      </div>
    </Page>
  );
}
