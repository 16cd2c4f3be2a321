import { useEffect } from 'react';
import { pathOf } from '../assessment/paths.ts';
import { Downloads } from '../files/downloads.tsx';
import { preparePdf } from '../files/makers.ts';
import type { Material } from '../files/material.ts';
import { say } from '../files/say.ts';
import { WithMaterial } from '../files/with-material.tsx';
import { Page } from '../shell/page.tsx';

/** Everything of an assessment that can be taken along. */
export default function DownloadsPage() {
  return <WithMaterial title={say('title')}>{(material) => <AssessmentDownloads material={material} />}</WithMaterial>;
}

function AssessmentDownloads({ material }: { readonly material: Material }) {
  const { id, report } = material;
  useEffect(preparePdf, []);
  return (
    <Page title={say('title')} eyebrow={report.school}>
      <div className="flow loose">
        <div className="flow tight">
          <p className="lead">{say('lead')}</p>
          {!report.submitted && <p className="notice">{say('not-submitted')}</p>}
        </div>
        <Downloads material={material} draft={pathOf.erasmusPlan(id)} />
      </div>
    </Page>
  );
}
