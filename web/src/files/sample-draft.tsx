import type { Example } from '../../../src/catalogue/version.ts';
import type { Version } from '../profile/version.ts';
import { DraftView } from './draft-view.tsx';
import { WithSample } from './with-sample.tsx';

/** The draft of an Erasmus Plan of a sample school. */
export default function SampleDraft({ version, example }: { readonly version: Version; readonly example: Example }) {
  return (
    <WithSample version={version} example={example}>
      {(material) => <DraftView material={material} />}
    </WithSample>
  );
}
