import { Link } from 'wouter';
import { sectionsOf } from '../form/sections.ts';
import type { Created } from '../pages/start.tsx';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';
import { KeySheet } from './key-sheet.tsx';
import { pathOf } from './paths.ts';

/** Shown once, right after an assessment is made: the keys to it, to be printed or copied. */
export function CreatedPage({ created: { id, ownerLink, recoveryCode, bundle, scope } }: { readonly created: Created }) {
  const first = sectionsOf(bundle, scope)[0]?.id ?? '';
  return (
    <Page title={say('created.title')} eyebrow={say('created.eyebrow')}>
      <div className="flow narrow">
        <p className="lead">{say('created.lead')}</p>
        <KeySheet ownerLink={ownerLink} recoveryCode={recoveryCode} />
        <p className="row no-print">
          <Link href={pathOf.section(id, first)} className="button large">
            {say('created.on')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
