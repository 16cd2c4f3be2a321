import { Scroller } from '../profile/scroller.tsx';
import { clock, day } from '../words.ts';
import type { EventView } from './calls.ts';
import { titleOf } from './link-card.tsx';
import { say } from './say.ts';

const KNOWN: ReadonlySet<string> = new Set([
  'created',
  'link-made',
  'link-used',
  'link-replaced',
  'link-revoked',
  'link-refreshed',
  'recovered',
  'submitted',
  'reopened',
  'round-opened',
  'round-closed',
]);

/** What was done with the assessment, newest first. */
export function EventList({ events }: { readonly events: readonly EventView[] }) {
  return (
    <details className="flow">
      <summary>{say('events.title')}</summary>
      <p className="soft">{say('events.text')}</p>
      <Scroller label={say('events.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('events.at')}</th>
              <th scope="col">{say('events.what')}</th>
              <th scope="col">{say('events.by')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((one, index) => (
              <tr key={`${one.at} ${events.length - index}`}>
                <td>
                  {day(one.at)}, {clock(new Date(one.at))}
                </td>
                <td>{whatOf(one)}</td>
                <td>{one.by ? titleOf(one.by) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

function whatOf({ event, about }: EventView): string {
  if (!KNOWN.has(event)) return say('event.other', { event });
  return say(`event.${event}`, { about: about ? titleOf(about) : '' });
}
