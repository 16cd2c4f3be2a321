import type { MemberNumber } from './cohort.ts';
import type { Ledger, MadeRelease } from './release.ts';
import { viewsOf } from './suppress.ts';
import type { Counted, View } from './views.ts';

const NOT_COUNTED = '-';

/** A value in a ledger. */
export function signOf(value: number | undefined): string {
  return value === undefined ? NOT_COUNTED : String(value);
}

/** Every view of a figure that earlier releases gave, without the schools whose answers are known by now. */
export function pastViews(measure: string, earlier: readonly MadeRelease[], known: ReadonlySet<MemberNumber>): readonly View[] {
  const views = earlier.flatMap(({ ledger }) => viewsIn(ledger, measure));
  return views.map((view) => view.filter(({ number }) => !known.has(number))).filter(({ length }) => length > 0);
}

/** Members that had a row of their own when a release was made. */
export function knownBy(earlier: readonly MadeRelease[]): readonly MemberNumber[] {
  return earlier.flatMap(({ ledger }) => ledger.known);
}

/** The views of a figure that one release newly gave. */
export function viewsIn(ledger: Ledger, measure: string): readonly View[] {
  const place = ledger.measures.findIndex((one) => one.measure === measure);
  const shown = ledger.measures[place]?.shown;
  return shown ? viewsOf(groupsIn(ledger, place), shown) : [];
}

/** The hidden schools that a release newly counted for a figure. */
export function countedIn(ledger: Ledger, measure: string): View {
  return viewsIn(ledger, measure)[0] ?? [];
}

function groupsIn({ schools }: Ledger, place: number): readonly { readonly value: string; readonly hidden: View }[] {
  const groups = new Map<string, Counted[]>();
  for (const { number, group, values } of schools) {
    const sign = values[place] ?? NOT_COUNTED;
    if (sign === NOT_COUNTED) continue;
    const list = groups.get(group);
    if (list) list.push({ number, value: Number(sign) });
    else groups.set(group, [{ number, value: Number(sign) }]);
  }
  return [...groups].map(([value, hidden]) => ({ value, hidden: hidden.sort((a, b) => a.number - b.number) }));
}
