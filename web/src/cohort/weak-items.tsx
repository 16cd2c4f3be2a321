import { type WeakItem, weakItems } from '../../../src/domain/cohort/weak-items.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';

/** Items shown at first. */
const SHOWN = 10;

/** What many schools have in common as a weak spot. */
export function WeakItems({ room }: { readonly room: Room }) {
  const { view, version, parameters } = room;
  const whole = view.release?.groups[0];
  const level = parameters.weak.below;
  if (!whole || Object.keys(whole.items).length === 0) {
    return (
      <Section id="weak">
        <p>{say('spread.why-none', { least: parameters.thresholds.schools })}</p>
      </Section>
    );
  }
  const items = weakItems(version.questionnaire, parameters, whole);
  return (
    <Section id="weak">
      <p>{say(items.length === 0 ? 'weak.none' : 'weak.lead', { level })}</p>
      <WeakList room={room} items={items.slice(0, SHOWN)} />
      {items.length > SHOWN && (
        <details>
          <summary>{say('compare.items.more', { count: items.length })}</summary>
          <WeakList room={room} items={items.slice(SHOWN)} />
        </details>
      )}
    </Section>
  );
}

function WeakList({ room: { version, parameters }, items }: { readonly room: Room; readonly items: readonly WeakItem[] }) {
  const { names, questionnaire } = version;
  const level = parameters.weak.below;
  const dimensions = new Map(questionnaire.items.map(({ id, dimension }) => [id, dimension]));
  return (
    <ul className="plain-list">
      {items.map(({ item, spread: { schools, mean }, share }) => (
        <li key={item} className={`with-blaze ${names.tone(dimensions.get(item) ?? '')}`}>
          <span className="blaze" aria-hidden="true" />
          <span>
            <span className="code">{names.item(item).code}</span> {names.item(item).name}
            <span className="soft small">
              {' · '}
              {share === undefined
                ? say('weak.mean', { mean, schools })
                : say('weak.share', { share: Math.round(share * 100), schools, level })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
