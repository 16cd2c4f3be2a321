import type * as gate from '../../../../src/domain/scoring/gate.ts';
import type * as groups from '../../../../src/domain/scoring/groups.ts';
import type * as items from '../../../../src/domain/scoring/items.ts';
import type * as profile from '../../../../src/domain/scoring/profile.ts';

/** The scoring functions under check: the real ones in the tests, altered ones in the mutation run. */
export interface Engine {
  readonly gate: typeof gate.gate;
  readonly gateLevel: typeof gate.gateLevel;
  readonly ratingGroups: typeof groups.ratingGroups;
  readonly scoreItem: typeof items.scoreItem;
  readonly scoreProfile: typeof profile.scoreProfile;
}

/** One statement about scoring; throws when it does not hold. `runs`: random cases to try, where it uses any. */
export interface Check {
  readonly name: string;
  readonly run: (engine: Engine, runs: number) => void;
}

/** Loads the engine from a folder that holds the files of `src/domain/scoring/`. */
export async function loadEngine(folder: URL): Promise<Engine> {
  const load = (file: string) => import(new URL(file, folder).href);
  const [{ gate, gateLevel }, { ratingGroups }, { scoreItem }, { scoreProfile }] = await Promise.all(
    ['gate.ts', 'groups.ts', 'items.ts', 'profile.ts'].map(load),
  );
  return { gate, gateLevel, ratingGroups, scoreItem, scoreProfile };
}
