import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { Certainty } from './certainty.tsx';
import { type PlanWords, shortDay } from './plan-words.ts';
import { say } from './say.ts';

/** The calls within the horizon with how sure each date is, and the actions of the plan that aim at them. */
export function CallsCalendar({ roadmap, words }: { readonly roadmap: Roadmap; readonly words: PlanWords }) {
  if (roadmap.calls.length === 0) return <p>{say('calls.none')}</p>;
  return (
    <table className="calls stacked">
      <caption className="hidden-visually">{say('calls.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('calls.call')}</th>
          <th scope="col">{say('calls.date')}</th>
          <th scope="col">{say('calls.plan')}</th>
        </tr>
      </thead>
      <tbody>
        {roadmap.calls.map((call) => (
          <tr key={`${call.id}-${call.on}`}>
            <th scope="row">{words.moment(call)}</th>
            <td>
              <time dateTime={call.on}>{shortDay(call.on)}</time>
              {call.hour !== undefined && say('deadline.hour', { hour: call.hour })} <Certainty certainty={call.certainty} />
            </td>
            <td>
              {actionsFor(call, roadmap)
                .map((action) => words.title(action))
                .join('; ') || say('none')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function actionsFor(call: Roadmap['calls'][number], roadmap: Roadmap): readonly string[] {
  return roadmap.actions
    .filter(({ deadline }) => deadline?.id === call.id && deadline.on === call.on)
    .map(({ action }) => action);
}
