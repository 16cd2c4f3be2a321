import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { Certainty } from './certainty.tsx';
import { type PlanWords, shortDay } from './plan-words.ts';
import { say } from './say.ts';

/** The calls that the plan aims at, with how sure each date is; the other calls of the time one click away. */
export function CallsCalendar({ roadmap, words }: { readonly roadmap: Roadmap; readonly words: PlanWords }) {
  const aimed = roadmap.calls.filter((call) => actionsFor(call, roadmap).length > 0);
  const others = roadmap.calls.filter((call) => !aimed.includes(call));
  return (
    <>
      {aimed.length === 0 ? (
        <p>{say(others.length === 0 ? 'calls.none' : 'calls.no-action')}</p>
      ) : (
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
            {aimed.map((call) => (
              <tr key={`${call.id}-${call.on}`}>
                <th scope="row">{words.moment(call)}</th>
                <td>
                  <When call={call} />
                </td>
                <td>
                  {actionsFor(call, roadmap)
                    .map((action) => words.title(action))
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <details>
          <summary>{say('calls.others', { count: others.length })}</summary>
          <ul>
            {others.map((call) => (
              <li key={`${call.id}-${call.on}`}>
                {words.moment(call)}: <When call={call} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function When({ call }: { readonly call: Roadmap['calls'][number] }) {
  return (
    <>
      <time dateTime={call.on}>{shortDay(call.on)}</time>
      {call.hour !== undefined && say('deadline.hour', { hour: call.hour })} <Certainty certainty={call.certainty} />
    </>
  );
}

function actionsFor(call: Roadmap['calls'][number], roadmap: Roadmap): readonly string[] {
  return roadmap.actions
    .filter(({ deadline }) => deadline?.id === call.id && deadline.on === call.on)
    .map(({ action }) => action);
}
