import { DraftView } from '../files/draft-view.tsx';
import { say } from '../files/say.ts';
import { WithMaterial } from '../files/with-material.tsx';
import { Page } from '../shell/page.tsx';

/** The draft of an Erasmus Plan of an assessment. */
export default function ErasmusPlanPage() {
  return (
    <WithMaterial title={say('draft.title')}>
      {(material) => (
        <Page title={say('draft.title')} eyebrow={material.report.school}>
          <DraftView material={material} />
        </Page>
      )}
    </WithMaterial>
  );
}
