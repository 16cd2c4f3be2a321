/** A hidden school with the answer it was counted with. */
type Unit = string;

/** Schools that are in exactly the same views. */
interface Atom {
  readonly place: number;
  readonly schools: readonly string[];
}

/** Sums are compared modulo a prime: no rounding. */
const PRIME = 1_000_003;

/**
 * Whether any sum and difference of all views together rests on fewer than `least` schools. `views` hold units written
 * `school:answer`. A combination that rests on a set alone exists when the views lose rank without it.
 */
export function isIsolating(views: readonly ReadonlySet<Unit>[], least: number): boolean {
  const atoms = new Map<string, Unit[]>();
  for (const unit of new Set(views.flatMap((view) => [...view]))) {
    const pattern = views.map((view) => (view.has(unit) ? 1 : 0)).join('');
    atoms.set(pattern, [...(atoms.get(pattern) ?? []), unit]);
  }
  const rows = views.map((_, row) => [...atoms.keys()].map((pattern) => Number(pattern[row])));
  const small = [...atoms.values()]
    .map((units, place): Atom => ({ place, schools: [...new Set(units.map((unit) => unit.split(':')[0] ?? ''))] }))
    .filter(({ schools }) => schools.length < least);
  const full = rankOf(rows);
  const isAlone = (places: readonly number[]) => rankOf(rows.map((row) => row.filter((_, at) => !places.includes(at)))) < full;
  return someSet(small, least, isAlone);
}

/** Whether a test holds for any set of atoms that are fewer than `least` schools together. */
function someSet(
  atoms: readonly Atom[],
  least: number,
  test: (places: readonly number[]) => boolean,
  chosen: readonly Atom[] = [],
): boolean {
  return atoms.some((atom, at) => {
    const next = [...chosen, atom];
    if (new Set(next.flatMap(({ schools }) => schools)).size >= least) return false;
    return test(next.map(({ place }) => place)) || someSet(atoms.slice(at + 1), least, test, next);
  });
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const pivot = rows[found];
    if (!pivot) continue;
    rows[found] = rows[rank]!;
    rows[rank] = pivot;
    for (const row of rows.slice(rank + 1)) eliminate(row, pivot, column);
    rank += 1;
  }
  return rank;
}

function eliminate(row: number[], pivot: readonly number[], column: number): void {
  const [own = 0, head = 1] = [row[column], pivot[column]];
  if (own === 0) return;
  for (const [at, value] of pivot.entries()) row[at] = ((((row[at] ?? 0) * head - value * own) % PRIME) + PRIME) % PRIME;
}
