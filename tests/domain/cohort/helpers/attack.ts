import type { Member } from '../../../../src/domain/cohort/cohort.ts';
import { makeRelease } from '../../../../src/domain/cohort/make-release.ts';
import type { CohortParameters } from '../../../../src/domain/cohort/parameters.ts';
import type { GroupFigures, MadeRelease } from '../../../../src/domain/cohort/release.ts';
import { MIX, PARAMETERS, QUESTIONNAIRE, school } from './cohort.ts';

/** What happens between two releases: who is there afterwards, and with which answers. */
export type Moment = readonly {
  readonly number: number;
  readonly isHere: boolean;
  readonly isHidden: boolean;
  readonly size: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
}[];

/** The hidden schools behind something a reader was shown of one dimension, with their levels at that time. */
type Seen = ReadonlyMap<number, number>;

/** Publishes a release after each moment, as a cohort would. */
export function publish(moments: readonly Moment[], protect: CohortParameters['thresholds']['protect']): readonly MadeRelease[] {
  const parameters = { ...PARAMETERS, thresholds: { ...PARAMETERS.thresholds, protect } };
  const made: MadeRelease[] = [];
  for (const [at, moment] of moments.entries()) {
    const input = { questionnaire: QUESTIONNAIRE, parameters, mix: MIX, on: '2026-11-22', round: 1 };
    made.push(makeRelease({ ...input, number: at + 1, members: membersOf(moment), earlier: made }));
  }
  return made;
}

/** Every set of hidden schools that somebody can learn the sum of from what one pair of views says. */
export function isolated(moments: readonly Moment[], made: readonly MadeRelease[]): readonly (readonly number[])[] {
  const seen = everythingSeen(moments, made);
  const alone = seen.map((schools) => [...schools.keys()]);
  const pairs = seen.flatMap((a, at) => seen.slice(at + 1).map((b) => differing(a, b)));
  return [...alone, ...pairs].filter(({ length }) => length > 0);
}

/** Everything that was ever shown of the dimension. */
export function everythingSeen(moments: readonly Moment[], made: readonly MadeRelease[]): readonly Seen[] {
  return moments.flatMap((moment, at) => seenIn(moment, at, made));
}

/** What a release newly shows: its whole, its groups, and what remains of the whole without them. */
function seenIn(moment: Moment, at: number, made: readonly MadeRelease[]): readonly Seen[] {
  const { release, ledger } = made[at]!;
  if (ledger.measures.find(({ measure }) => measure === 'dimension/lea')?.shown === undefined) return [];
  const hidden = moment.filter(({ isHere, isHidden }) => isHere && isHidden);
  const shown = release.groups.filter((group) => isShown(group));
  const parts = shown.filter(({ value }) => value !== undefined);
  const seen = shown.map(({ value }) => hidden.filter(({ size }) => value === undefined || size === value));
  const rest = hidden.filter(({ size }) => !parts.some(({ value }) => value === size));
  return [...seen, rest].map((schools) => new Map(schools.map(({ number, level }) => [number, level])));
}

function isShown({ dimensions }: GroupFigures): boolean {
  return dimensions.lea !== undefined;
}

function differing(a: Seen, b: Seen): readonly number[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((number) => a.get(number) !== b.get(number));
}

function membersOf(moment: Moment): readonly Member[] {
  return moment
    .filter(({ isHere }) => isHere)
    .map(({ number, isHidden, size, level }) =>
      school({ number, size, levels: { lea: level, out: 2 }, appearance: isHidden ? 'aggregate' : 'named' }),
    );
}
