import type { ItemId, Questionnaire, RoleId } from '../questionnaire.ts';
import type { FindOutTask } from '../roadmap.ts';
import type { Compiled } from './compile.ts';
import { civilDate, type Day, weekday } from './dates.ts';
import { tablesOf } from './tables.ts';

/** Answers are needed before the first plans rest on them. */
const WEEKS = 4;

/** Who finds out what nobody knew, and until when: the first weeks of the first term. */
export function findOutTasks({ input, calendar }: Compiled): readonly FindOutTask[] {
  const [first] = calendar.terms;
  if (!first) return [];
  const by = civilDate(friday(Math.min(first.from + 7 * WEEKS, first.joined?.to ?? first.to)));
  const from = civilDate(first.from);
  return input.profile.findOut.map((item) => ({ item, owner: ownerOf(input.questionnaire, item), from, by }));
}

/** Of those who can answer, the role that owns most of what raises the item. */
function ownerOf(questionnaire: Questionnaire, item: ItemId): RoleId {
  const roles = tablesOf(questionnaire).items.get(item)?.roles ?? [];
  const owners = questionnaire.actions
    .filter(({ raises }) => raises.some((raise) => raise.item === item))
    .map(({ owner }) => owner);
  const owned = (role: RoleId) => owners.filter((owner) => owner === role).length;
  return roles.toSorted((a, b) => owned(b) - owned(a))[0] ?? '';
}

/** The day itself, or on a weekend the Friday before. */
function friday(day: Day): Day {
  return day - Math.max(0, weekday(day) - 5);
}
