import { Link } from 'wouter';
import { sectionsOf } from '../form/sections.ts';
import type { Created } from '../pages/start.tsx';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';
import { KeySheet } from './key-sheet.tsx';
import { pathOf } from './paths.ts';

/** Shown once, right after an assessment is made: the keys to it, to be printed or copied. */
export function CreatedPage({ created: { id, ownerLink, recoveryCode, bundle, scope } }: { readonly created: Created }) {
  const first = sectionsOf(bundle, scope)[0]?.id ?? '';
  return (
    <Page title={sayPage('created.title')} eyebrow={sayPage('created.eyebrow')}>
      <div className="flow narrow">
        <p className="lead">{sayPage('created.lead')}</p>
        <KeySheet ownerLink={ownerLink} recoveryCode={recoveryCode} />
        <p className="row no-print">
          <Link href={pathOf.section(id, first)} className="button large">
            {sayPage('created.on')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
