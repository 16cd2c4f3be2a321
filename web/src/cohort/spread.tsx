import { useId, useState } from 'react';
import type { GroupFigures, Release, Spread } from '../../../src/domain/cohort/release.ts';
import { day } from '../words.ts';
import { facetNames, type Room } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';
import { SpreadTable } from './spread-table.tsx';

/** How all schools of the room spread over the levels, from its last release. */
export function Spreads({ room }: { readonly room: Room }) {
  const { release } = room.view;
  const isTelling = release?.groups.some(({ dimensions }) => Object.keys(dimensions).length > 0);
  return (
    <Section id="spread">
      {release && isTelling ? (
        <Released room={room} release={release} />
      ) : (
        <p>{say('spread.why-none', { least: room.parameters.thresholds.schools })}</p>
      )}
    </Section>
  );
}

function Released({ room, release }: { readonly room: Room; readonly release: Release }) {
  const [value, setValue] = useState<string>();
  const group = release.groups.find((one) => one.value === value) ?? release.groups[0];
  if (!group) return null;
  const { questionnaire, names } = room.version;
  return (
    <>
      <p>{say('spread.lead', { day: day(release.on) })}</p>
      <GroupField room={room} groups={release.groups} value={value} onValue={setValue} />
      <SpreadTable
        label={say('spread.caption')}
        head={say('spread.dimension')}
        rows={questionnaire.dimensions.map(({ id }) => ({ id, name: names.dimension(id).name, spread: group.dimensions[id] }))}
      />
      <details>
        <summary>{say('spread.items.title')}</summary>
        <div className="flow">
          {questionnaire.dimensions.map(({ id }) => (
            <SpreadTable
              key={id}
              label={say('spread.items', { dimension: names.dimension(id).name })}
              head={say('compare.item')}
              rows={questionnaire.items
                .filter(({ dimension }) => dimension === id)
                .map((item) => ({ id: item.id, name: names.item(item.id).name, spread: group.items[item.id] }))}
            />
          ))}
        </div>
      </details>
      <p className="small soft">
        {say('spread.rule', { least: room.parameters.thresholds.schools })}
        {isTakenOver(group) && ` ${say('spread.taken-over')}`}
      </p>
    </>
  );
}

interface GroupFieldProps {
  readonly room: Room;
  readonly groups: readonly GroupFigures[];
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
}

/** The predefined groups. Nothing to choose where only the whole room may be shown. */
function GroupField({ room, groups, value, onValue }: GroupFieldProps) {
  const id = useId();
  if (groups.length < 2) return null;
  const { option } = facetNames(room, room.parameters.groupedBy ?? '');
  return (
    <div className="field no-print">
      <label htmlFor={id}>{say('spread.group')}</label>
      <select id={id} className="input" value={value ?? ''} onChange={(event) => onValue(event.currentTarget.value || undefined)}>
        {groups.map((group) => (
          <option key={group.value ?? ''} value={group.value ?? ''}>
            {group.value === undefined
              ? say('spread.group.all', { schools: group.schools ?? 0 })
              : say('spread.group.value', { value: option(group.value), schools: group.schools ?? 0 })}
          </option>
        ))}
      </select>
    </div>
  );
}

function isTakenOver({ dimensions, items }: GroupFigures): boolean {
  return [...Object.values(dimensions), ...Object.values(items)].some(({ from }: Spread) => from !== undefined);
}
