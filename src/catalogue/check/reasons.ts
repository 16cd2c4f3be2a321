import { type FileFault, faultAt } from './fault.ts';
import type { Claim } from './subject.ts';

/** Every figure of scoring, planning and cohorts has its reason, and no reason is left over. */
export const parametersHaveReasons: Claim = ({ files }) => [
  ...reasonsIn('questionnaire.json', ['scoring'], (files.questionnaire as { readonly scoring?: object }).scoring),
  ...reasonsIn('planning.json', [], files.planning as object | undefined),
  ...reasonsIn('cohorts.json', [], files.cohorts as object | undefined),
];

/** A parameter has its reason inside, in each of its entries, or under its name in `because`. Names of questions need none. */
function reasonsIn(file: string, place: readonly string[], parameters: object | undefined): readonly FileFault[] {
  if (!parameters) return [];
  const {
    because = {},
    questions: _,
    ...rest
  } = parameters as { readonly because?: Readonly<Record<string, string>> } & Record<string, unknown>;
  const missing = Object.entries(rest).filter(([name, value]) => !(name in because) && !explainsItself(value));
  const left = Object.keys(because).filter((name) => !(name in rest));
  return [
    ...missing.map(([name]) => faultAt(file, [...place, name], 'needs a reason in "because"')),
    ...left.map((name) => faultAt(file, [...place, 'because', name], `gives a reason, but there is no "${name}"`)),
  ];
}

function explainsItself(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(explainsItself);
  return typeof value === 'object' && value !== null && 'because' in value;
}
