import { KeySheet } from '../assessment/key-sheet.tsx';
import { pathOf } from '../assessment/paths.ts';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';

interface EnteredProps {
  readonly assessment: string;
  readonly ownerLink: string;
  readonly recoveryCode: string;
}

/** After a recovery code: every old key is void, so the new ones are shown before anything else. */
export function Entered({ assessment, ownerLink, recoveryCode }: EnteredProps) {
  return (
    <Page title={sayPage('entered.title')}>
      <div className="flow narrow">
        <p className="lead">{sayPage('entered.lead')}</p>
        <KeySheet ownerLink={ownerLink} recoveryCode={recoveryCode} />
        <p className="no-print">
          <a href={pathOf.home(assessment)} className="button large">
            {sayPage('entered.on')}
          </a>
        </p>
      </div>
    </Page>
  );
}
