import { mustExist } from './fault.ts';
import { questionsOf } from './question.ts';
import type { Claim } from './subject.ts';

const FILE = 'cohorts.json';

/** Cohorts are filtered by context questions with answers to choose from, and grouped by one of these. */
export const cohortsNameWhatExists: Claim = ({ files, version }) => {
  const { cohorts } = version.questionnaire;
  if (files.cohorts === undefined || !cohorts) return [];
  const chosen = [...questionsOf(version.contextSchema).values()].filter(({ options }) => options.length > 0);
  const facet = mustExist(
    'context question with options',
    chosen.map(({ id }) => id),
  );
  const single = mustExist(
    'facet with one answer',
    chosen.flatMap(({ id, kind }) => (kind === 'choice' && cohorts.facets.includes(id) ? [id] : [])),
  );
  return [
    ...cohorts.facets.flatMap((id, at) => facet(FILE, ['facets', at], id)),
    ...single(FILE, ['groupedBy'], cohorts.groupedBy),
  ];
};
