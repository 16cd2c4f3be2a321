import { type FileFault, faultAt } from './fault.ts';
import { idsOf } from './references.ts';
import type { Claim } from './subject.ts';

const FILE = 'migration.json';

/** The table from the version before accounts for every item of both versions, each once. */
export const migrationAccountsForEveryItem: Claim = ({ version, previous }) => {
  const table = version.migration;
  if (!table) return [];
  if (!previous) return [faultAt(FILE, ['from'], `there is no version ${table.from} of this questionnaire`)];
  const [before, now] = [idsOf(previous.questionnaire.items), idsOf(version.questionnaire.items)];
  const named = [
    ...table.renamed.map(({ from }) => from),
    ...table.split.map(({ from }) => from),
    ...table.retired.map(({ item }) => item),
  ];
  const reached = [...table.renamed.map(({ to }) => to), ...table.split.flatMap(({ to }) => to), ...table.added];
  const kept = before.filter((id) => !named.includes(id));
  return [
    ...repeated([...named], 'is accounted for twice'),
    ...repeated([...reached], 'is reached twice'),
    ...named.filter((id) => !before.includes(id)).map((id) => faultAt(FILE, [], `"${id}" is no item of ${table.from}`)),
    ...reached.filter((id) => !now.includes(id)).map((id) => faultAt(FILE, [], `"${id}" is no item of this version`)),
    ...kept
      .filter((id) => !now.includes(id))
      .map((id) => faultAt(FILE, [], `says nothing about "${id}", which this version no longer has`)),
    ...now
      .filter((id) => !kept.includes(id) && !reached.includes(id))
      .map((id) => faultAt(FILE, ['added'], `leaves out "${id}", which ${table.from} did not have`)),
  ];
};

function repeated(ids: readonly string[], detail: string): readonly FileFault[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => faultAt(FILE, [], `"${id}" ${detail}`));
}
