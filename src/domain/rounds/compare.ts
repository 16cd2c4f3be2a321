import type { MaturityProfile } from '../profile.ts';
import type { ItemId, RoleId, ScoringParameters } from '../questionnaire.ts';
import { TOLERANCE } from '../scoring/level.ts';
import type { CheckSeen, RoundResults } from './results.ts';

/** What a group said about one item, beside what the school rated. */
export interface Beside {
  readonly item: ItemId;
  readonly seen: CheckSeen;
  /** Practice rating, 0 to 4; undefined while the item is not rated. It is never mixed with the short check. */
  readonly rating: number | undefined;
  /** Rating minus what the group said, in levels; undefined unless both are told. */
  readonly gap: number | undefined;
  /** The gap is large enough to be worth a talk. */
  readonly talkingPoint: boolean;
}

/** The results of one group beside the ratings; `items` is empty where too few answered. */
export interface GroupBeside {
  readonly shortCheck: string;
  readonly role: RoleId;
  readonly items: readonly Beside[];
}

/** Puts the results of a round beside the practice ratings of a profile, largest gap first, items without one at the end. */
export function besideRatings(
  { checks }: RoundResults,
  profile: Pick<MaturityProfile, 'items'>,
  { talkingPoint }: Pick<ScoringParameters, 'talkingPoint'>,
): readonly GroupBeside[] {
  const ratings = new Map(profile.items.map(({ item, value }) => [item, value]));
  return checks.map(({ shortCheck, role, items }) => ({
    shortCheck,
    role,
    items: Object.entries(items)
      .map(([item, seen]): Beside => {
        const rating = ratings.get(item);
        const gap = rating === undefined || seen.kind !== 'mean' ? undefined : rating - seen.mean;
        return { item, seen, rating, gap, talkingPoint: gap !== undefined && Math.abs(gap) >= talkingPoint - TOLERANCE };
      })
      .toSorted((one, other) => size(other) - size(one)),
  }));
}

function size({ gap }: Beside): number {
  return gap === undefined ? -1 : Math.abs(gap);
}
