import type { LivingAction } from '../../../src/domain/progress/living-plan.ts';
import type { HistoryEntry } from '../../../src/domain/progress/tracking.ts';
import { dayRange, shortDay } from '../roadmap/plan-words.ts';
import { titleOf, type WorkModel } from './model.ts';
import { say } from './say.ts';

/** What happened to an action, newest first. */
export function History({ action, model }: { readonly action: LivingAction; readonly model: WorkModel }) {
  const { history } = action.tracked;
  if (history.length === 0) return null;
  return (
    <details className="work-history no-print">
      <summary>
        {say('history', { count: history.length })}
        <span className="hidden-visually">: {titleOf(action, model)}</span>
      </summary>
      <ol className="plain-list small" reversed>
        {history.toReversed().map((entry, place) => (
          <li key={history.length - place}>
            <time dateTime={entry.on}>{shortDay(entry.on)}</time>: {changesIn(entry).join('; ')}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Each part of a step in words. */
export function changesIn({ status, owner, dates, note, own }: HistoryEntry): readonly string[] {
  return [
    own && say('history.own', { title: own.title, days: own.days }),
    status && (status.kind === 'declined' ? say('history.declined', { reason: status.reason }) : say(`status.${status.kind}`)),
    owner === null ? say('history.owner.none') : owner && say('history.owner', { owner }),
    dates === null ? say('history.dates.none') : dates && say('history.dates', { days: dayRange(dates.start, dates.due) }),
    note && say(`history.note.${note}`),
  ].filter((text) => typeof text === 'string');
}
