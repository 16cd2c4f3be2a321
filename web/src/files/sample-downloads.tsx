import type { Example } from '../../../src/catalogue/version.ts';
import type { Version } from '../profile/version.ts';
import { Downloads } from './downloads.tsx';
import { say } from './say.ts';
import { WithSample } from './with-sample.tsx';

/** Everything of a sample school that can be taken along. */
export default function SampleDownloads({ version, example }: { readonly version: Version; readonly example: Example }) {
  return (
    <WithSample version={version} example={example}>
      {(material) => (
        <div className="flow loose">
          <p className="lead">{say('lead')}</p>
          <Downloads material={material} draft={`/sample/${example.id}/erasmus-plan`} />
        </div>
      )}
    </WithSample>
  );
}
