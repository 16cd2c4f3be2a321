/** Something wrong in a file of the catalogue. `pointer` is an RFC 6901 JSON pointer, empty for the whole file. */
export interface FileFault {
  readonly file: string;
  readonly pointer: string;
  /** Says what is wrong; reads on after "FILE#POINTER: ". */
  readonly detail: string;
}

/** A fault at a place in a file. */
export function faultAt(file: string, place: readonly (string | number)[], detail: string): FileFault {
  return { file, pointer: pointerTo(place), detail };
}

/** The JSON pointer of a place. */
export function pointerTo(place: readonly (string | number)[]): string {
  return place.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A test for names that must exist: `test(file, place, name)` is a fault where there is no such thing. */
export function mustExist(kind: string, names: Iterable<string>) {
  const known = new Set(names);
  return (file: string, place: readonly (string | number)[], name: string | undefined): readonly FileFault[] =>
    name === undefined || known.has(name) ? [] : [faultAt(file, place, `there is no ${kind} "${name}"`)];
}

/** A fault for each name that was there before. */
export function mustDiffer(kind: string, file: string, places: readonly (readonly [readonly (string | number)[], string])[]) {
  const seen = new Set<string>();
  return places.flatMap(([place, name]) => {
    const fresh = !seen.has(name);
    seen.add(name);
    return fresh ? [] : [faultAt(file, place, `the ${kind} "${name}" is used twice`)];
  });
}
