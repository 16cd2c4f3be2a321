import type { Questionnaire } from '../questionnaire.ts';
import type { CivilDate } from '../roadmap.ts';
import type { Member, MemberNumber, VersionMix } from './cohort.ts';
import { actionShareOf, type Detail, spreadOf } from './figures.ts';
import { type Measure, measuresOf } from './measures.ts';
import type { CohortParameters } from './parameters.ts';
import { countedIn, knownBy, pastViews, signOf } from './past-views.ts';
import {
  type ActionShare,
  type GroupFigures,
  type Ledger,
  type MadeRelease,
  type MeasureLedger,
  RELEASE_VERSION,
  type Spread,
} from './release.ts';
import { type CountedGroup, shownGroups, viewsOf } from './suppress.ts';
import type { Counted } from './views.ts';

/** What a release is made of. */
export interface ReleaseInput {
  readonly questionnaire: Questionnaire;
  readonly parameters: CohortParameters;
  readonly number: number;
  /** Number of the round it belongs to. */
  readonly round: number;
  readonly on: CivilDate;
  /** Everybody who shares, read on the common core. */
  readonly members: readonly Member[];
  readonly mix: VersionMix;
  /** All releases of the cohort so far, oldest first. */
  readonly earlier: readonly MadeRelease[];
}

/**
 * Freezes the aggregates of a cohort. A figure that would tell about too few is taken over from the release before, as long
 * as nobody counted in it has left; otherwise it is left out. Schools that once showed themselves and now only want to be
 * counted are left out: their answers may be known.
 */
export function makeRelease(input: ReleaseInput): MadeRelease {
  const known = knownTo(input);
  const groups = groupsOf(input, known);
  const figures = measuresOf(input.questionnaire, input.mix).map((measure) => figureOf(input, groups, known, measure));
  return { release: releaseOf(input, figures), ledger: ledgerOf(input, groups, known, figures) };
}

/** Members with the same value of the grouping facet. */
interface Group {
  readonly value: string;
  readonly members: readonly Member[];
}

/** One figure of the release: what is shown by group (the whole is `undefined`), and what the ledger keeps. */
interface Figure {
  readonly measure: Measure;
  readonly shown: ReadonlyMap<string | undefined, number | Spread | ActionShare>;
  readonly ledger: MeasureLedger;
}

/** Members whose answers readers know: they have or had a row of their own. */
function knownTo({ members, earlier }: ReleaseInput): ReadonlySet<MemberNumber> {
  const shown = members.filter((member) => !isHidden(member) || member.wasShown);
  return new Set([...knownBy(earlier), ...shown.map(({ number }) => number)]);
}

function groupsOf({ members, parameters }: ReleaseInput, known: ReadonlySet<MemberNumber>): readonly Group[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    if (isHidden(member) && known.has(member.number)) continue;
    const facet = parameters.groupedBy === undefined ? '' : member.snapshot.overview.facets[parameters.groupedBy];
    const value = typeof facet === 'string' ? facet : '';
    const list = groups.get(value);
    if (list) list.push(member);
    else groups.set(value, [member]);
  }
  return [...groups]
    .map(([value, list]) => ({ value, members: list.sort((a, b) => a.number - b.number) }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function isHidden({ sharing }: Member): boolean {
  return sharing.appearance === 'aggregate';
}

function figureOf(input: ReleaseInput, groups: readonly Group[], known: ReadonlySet<MemberNumber>, measure: Measure): Figure {
  const { thresholds } = input.parameters;
  const counted = groups.map((group) => countGroup(group, measure));
  const shown = shownGroups(counted, pastViews(measure.key, input.earlier, known), measure.kind, thresholds);
  if (!shown) return takenOver(input, measure) ?? { measure, shown: new Map(), ledger: { measure: measure.key } };
  const detail = detailOf(counted, shown, thresholds.counts);
  const parts = counted.flatMap(({ value, values }) =>
    shown.includes(value) ? [[value, describe(measure, values, detail.parts)] as const] : [],
  );
  const all = counted.flatMap(({ values }) => values);
  return {
    measure,
    shown: new Map([[undefined, describe(measure, all, detail.whole)], ...parts]),
    ledger: { measure: measure.key, shown },
  };
}

/** A group with the value of every school that counts, hidden or not. */
function countGroup({ value, members }: Group, measure: Measure): CountedGroup & { readonly values: readonly number[] } {
  const values: number[] = [];
  const hidden: Counted[] = [];
  for (const member of members) {
    const one = measure.of(member);
    if (one === undefined) continue;
    values.push(one);
    if (isHidden(member)) hidden.push({ number: member.number, value: one });
  }
  return { value, schools: values.length, hidden, values };
}

/** Counts are shown where each thing that can be computed rests on no hidden school or on enough of them. */
function detailOf(groups: readonly CountedGroup[], shown: readonly string[], enough: number): { whole: Detail; parts: Detail } {
  const [whole, ...parts] = viewsOf(groups, shown);
  const isEnough = (view: readonly unknown[] | undefined) => (view?.length ?? 0) === 0 || (view?.length ?? 0) >= enough;
  if (!isEnough(whole)) return { whole: 'mean', parts: 'mean' };
  return { whole: 'counts', parts: parts.every(isEnough) ? 'counts' : 'mean' };
}

function describe({ kind }: Measure, values: readonly number[], detail: Detail): number | Spread | ActionShare {
  if (kind === 'schools') return values.length;
  return kind === 'action' ? actionShareOf(values, detail) : spreadOf(values, detail);
}

/** The figures of the release before, unless somebody counted in them has left. */
function takenOver({ earlier, members }: ReleaseInput, measure: Measure): Figure | undefined {
  const last = earlier.at(-1);
  const entry = last?.ledger.measures.find((one) => one.measure === measure.key);
  if (!last || !entry) return undefined;
  const from = entry.shown ? last.release.number : entry.from;
  const source = earlier.find(({ release }) => release.number === from);
  if (from === undefined || !source) return undefined;
  const here = new Set(members.map(({ number }) => number));
  if (!countedIn(source.ledger, measure.key).every(({ number }) => here.has(number))) return undefined;
  const shown = source.release.groups.flatMap((group) => {
    const figure = figureIn(group, measure);
    if (figure === undefined) return [];
    return [[group.value, typeof figure === 'number' ? figure : { ...figure, from }] as const];
  });
  return { measure, shown: new Map(shown), ledger: { measure: measure.key, from } };
}

function figureIn(group: GroupFigures, { kind, id }: Measure): number | Spread | ActionShare | undefined {
  switch (kind) {
    case 'schools':
      return group.schools;
    case 'dimension':
      return group.dimensions[id];
    case 'item':
      return group.items[id];
    case 'action':
      return group.actions[id];
  }
}

function releaseOf({ number, round, on, mix }: ReleaseInput, figures: readonly Figure[]): MadeRelease['release'] {
  const values = new Set<string | undefined>([undefined, ...figures.flatMap(({ shown }) => [...shown.keys()])]);
  const groups = [...values].map((value) => groupFigures(value, figures));
  return { releaseVersion: RELEASE_VERSION, number, round, on, mix, groups };
}

function groupFigures(value: string | undefined, figures: readonly Figure[]): GroupFigures {
  const dimensions: Record<string, Spread> = {};
  const items: Record<string, Spread> = {};
  const actions: Record<string, ActionShare> = {};
  let schools: number | undefined;
  for (const { measure, shown } of figures) {
    const figure = shown.get(value);
    if (figure === undefined) continue;
    if (typeof figure === 'number') schools = figure;
    else if ('share' in figure) actions[measure.id] = figure;
    else if (measure.kind === 'item') items[measure.id] = figure;
    else dimensions[measure.id] = figure;
  }
  return { value, schools, dimensions, items, actions };
}

function ledgerOf(
  { number }: ReleaseInput,
  groups: readonly Group[],
  known: ReadonlySet<MemberNumber>,
  figures: readonly Figure[],
): Ledger {
  return {
    release: number,
    known: [...known],
    measures: figures.map(({ ledger }) => ledger),
    schools: groups.flatMap(({ value, members }) =>
      members.filter(isHidden).map((member) => ({
        number: member.number,
        group: value,
        values: figures.map(({ measure, ledger }) => signOf(ledger.shown && measure.of(member))).join(''),
      })),
    ),
  };
}
