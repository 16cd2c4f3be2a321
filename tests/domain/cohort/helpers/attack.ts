import type { Member } from '../../../../src/domain/cohort/cohort.ts';
import { makeRelease } from '../../../../src/domain/cohort/make-release.ts';
import { mayShow } from '../../../../src/domain/cohort/may-show.ts';
import type { CohortParameters } from '../../../../src/domain/cohort/parameters.ts';
import type { GroupFigures, MadeRelease } from '../../../../src/domain/cohort/release.ts';
import { MIX, PARAMETERS, QUESTIONNAIRE, school } from './cohort.ts';

/** The schools at the time of a release: who is there, who wants a row of its own, and with which answers. */
export type Moment = readonly {
  readonly number: number;
  readonly isHere: boolean;
  /** A school that is counted only may be refused a row, see `mayShow`. */
  readonly isHidden: boolean;
  readonly size: string;
  readonly level: 0 | 1 | 2 | 3 | 4;
}[];

/** The hidden schools behind something a reader was shown of one dimension, with their levels at that time. */
type Seen = ReadonlyMap<number, number>;

/** What was published, with the schools as the cohort let them be. */
export interface Published {
  readonly moments: readonly Moment[];
  readonly made: readonly MadeRelease[];
  /** Schools that had a row of their own at some time: every reader knows their answers, whatever rows are filtered. */
  readonly known: ReadonlySet<number>;
}

/** Publishes a release at each moment, as a cohort would. */
export function publish(wanted: readonly Moment[], protect: CohortParameters['thresholds']['protect']): Published {
  const parameters = { ...PARAMETERS, thresholds: { ...PARAMETERS.thresholds, protect } };
  const made: MadeRelease[] = [];
  const moments: Moment[] = [];
  const known = new Set<number>();
  for (const [at, wish] of wanted.entries()) {
    const moment = allowed(wish, made);
    for (const { number, isHere, isHidden } of moment) if (isHere && !isHidden) known.add(number);
    const input = { questionnaire: QUESTIONNAIRE, parameters, mix: MIX, on: '2026-11-22', round: 1 };
    made.push(makeRelease({ ...input, number: at + 1, members: membersOf(moment), earlier: made }));
    moments.push(moment);
  }
  return { moments, made, known };
}

/** The schools that may not show themselves stay hidden. */
function allowed(moment: Moment, made: readonly MadeRelease[]): Moment {
  const open = new Set<number>();
  for (const { number, isHere, isHidden } of moment) {
    if (isHere && !isHidden && mayShow(number, [...open], made, PARAMETERS.thresholds) === undefined) open.add(number);
  }
  return moment.map((one) => ({ ...one, isHidden: !open.has(one.number) }));
}

/** Every set of hidden schools that somebody can learn the sum of from what one pair of views says. */
export function isolated(published: Published): readonly (readonly number[])[] {
  const seen = everythingSeen(published);
  const alone = seen.map((schools) => [...schools.keys()]);
  const pairs = seen.flatMap((a, at) => seen.slice(at + 1).map((b) => differing(a, b)));
  return [...alone, ...pairs].filter(({ length }) => length > 0);
}

/** Everything that was ever shown of the dimension, without the schools whose rows were seen. */
export function everythingSeen({ moments, made, known }: Published): readonly Seen[] {
  const unknown = (seen: Seen): Seen => new Map([...seen].filter(([number]) => !known.has(number)));
  return moments.flatMap((moment, at) => seenIn(moment, at, made)).map(unknown);
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
