/** A request holds at most so many changes and, in UTF-8, about so many bytes. */
const MOST_CHANGES = 100;
const MOST_BYTES = 60_000;

/** Changes in portions that fit into one request each, in their order. */
export function portionsOf<Change>(changes: readonly Change[]): readonly (readonly Change[])[] {
  const portions: Change[][] = [];
  let bytes = 0;
  for (const change of changes) {
    const size = new TextEncoder().encode(JSON.stringify(change)).length;
    const last = portions.at(-1);
    if (last && last.length < MOST_CHANGES && bytes + size <= MOST_BYTES) {
      last.push(change);
      bytes += size;
    } else {
      portions.push([change]);
      bytes = size;
    }
  }
  return portions;
}
