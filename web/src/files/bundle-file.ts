import { fileStem } from '../../../src/export/file-name.ts';
import { renderBundle } from '../../../src/export/json/bundle.ts';
import type { Material } from './material.ts';
import type { MadeFile } from './save-file.ts';

/** Everything of an assessment in one JSON file: to keep, to move, to check. */
export async function bundleFile({ report, plan, tracked: actions, fields }: Material): Promise<MadeFile> {
  const extras = {
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(actions).length > 0 ? { actions } : {}),
  };
  const text = await renderBundle({ report, plan, ...extras }, (bytes) => crypto.subtle.digest('SHA-256', bytes));
  return {
    name: `${fileStem(report)}-bundle.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(text),
  };
}
