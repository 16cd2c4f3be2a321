import { useId, useState } from 'react';
import type { Version } from '../profile/version.ts';
import { Card } from './card.tsx';
import { FileButton } from './file-button.tsx';
import type { MadeFile } from './save-file.ts';
import { say } from './say.ts';

/** Stands for all dimensions in the list. */
const ALL = '';

/** The questions on paper, for a meeting: all of them, or those of one dimension. */
export function HandoutCard({ version }: { readonly version: Version }) {
  const [dimension, setDimension] = useState(ALL);
  const id = useId();
  return (
    <Card id="handout">
      <div className="field">
        <label htmlFor={id}>{say('handout.which')}</label>
        <select id={id} className="input" value={dimension} onChange={(event) => setDimension(event.currentTarget.value)}>
          <option value={ALL}>{say('handout.all')}</option>
          {version.questionnaire.dimensions.map((one) => (
            <option key={one.id} value={one.id}>
              {version.names.dimension(one.id).name}
            </option>
          ))}
        </select>
      </div>
      <FileButton label={say('handout.get')} make={async () => [await handoutFile(version, dimension)]} />
    </Card>
  );
}

async function handoutFile({ questionnaire, texts }: Version, dimension: string): Promise<MadeFile> {
  const [{ handoutName, renderHandout }, { serviceDay }] = await Promise.all([
    import('../../../src/export/handout.ts'),
    import('./report-here.ts'),
  ]);
  const source = { questionnaire, texts, on: serviceDay(), dimensions: dimension === ALL ? undefined : [dimension] };
  return { name: handoutName(source), mediaType: 'application/pdf', bytes: await renderHandout(source) };
}
