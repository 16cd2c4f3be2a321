import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { thisWeek, thisWeekSentence } from '../../../src/domain/sentences/roadmap-summary.ts';
import type { PlanWords } from './plan-words.ts';
import { say } from './say.ts';
import { planningDay } from './today.ts';

/** One line on top: the one thing to do this week. */
export function ThisWeek({ roadmap, words }: { readonly roadmap: Roadmap; readonly words: PlanWords }) {
  const day = planningDay(roadmap);
  const now = thisWeek(roadmap, day);
  return (
    <section className="this-week" aria-labelledby="week-title">
      <h2 id="week-title" className="hidden-visually">
        {say('week.title')}
      </h2>
      <p className="this-week-line">{thisWeekSentence(words.says, roadmap, day)}</p>
      {'action' in now && (
        <p>
          <a href={`#action-${now.action.action}`}>{say('week.open')}</a>
        </p>
      )}
    </section>
  );
}
