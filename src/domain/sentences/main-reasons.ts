import type { Reason } from '../roadmap.ts';

/** At most this many reasons are named. */
const MOST_CLAUSES = 4;
/** What is said of items, strongest first: each item once, at most two items. */
const OF_ITEMS: readonly Reason['kind'][] = ['safety-net', 'foundation', 'blocks-next-level', 'raises'];
const MOST_ITEMS = 2;
/** What is said beside the items, the first of each kind. */
const BESIDE: readonly Reason['kind'][] = ['applying', 'focus', 'call', 'pinned'];

/** The reasons that are named, strongest first: each item once, then what is said beside the items. */
export function mainReasons(reasons: readonly Reason[]): readonly Reason[] {
  const said = new Set<string>();
  const ofItems = OF_ITEMS.flatMap((kind) => reasons.filter((reason) => reason.kind === kind)).filter((reason) => {
    if (!('item' in reason) || said.has(reason.item)) return false;
    said.add(reason.item);
    return true;
  });
  const beside = BESIDE.flatMap((kind) => reasons.find((reason) => reason.kind === kind) ?? []);
  return [...ofItems.slice(0, MOST_ITEMS), ...beside].slice(0, MOST_CLAUSES);
}
