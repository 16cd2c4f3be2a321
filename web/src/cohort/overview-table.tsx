import type { MemberNumber, ShownSchool } from '../../../src/domain/cohort/cohort.ts';
import { gapOf, type OverviewOrder } from '../../../src/domain/cohort/overview.ts';
import type { DimensionId } from '../../../src/domain/questionnaire.ts';
import type { Names } from '../profile/names.ts';
import { day } from '../words.ts';
import { levelText, shadeOf } from './level-text.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';
import { softened } from './softened.ts';

interface OverviewTableProps {
  readonly room: Room;
  readonly order: OverviewOrder;
  readonly rows: readonly ShownSchool[];
  readonly picked: readonly MemberNumber[];
  readonly onPick: (picked: readonly MemberNumber[]) => void;
}

/** Schools by dimensions: levels as number and word, shaded. No total and no rank: a room compares, it does not judge. */
export function OverviewTable({ room, order, rows, picked, onPick }: OverviewTableProps) {
  const { questionnaire, names } = room.version;
  const isFull = picked.length >= room.parameters.compared.most;
  const toggle = (number: MemberNumber): void =>
    onPick(picked.includes(number) ? picked.filter((one) => one !== number) : [...picked, number]);
  return (
    <Scroller label={say('overview.caption')} tall>
      <table className="overview-table">
        <caption className="hidden-visually">{say('overview.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={order.by === 'name' ? 'ascending' : undefined}>
              {say('overview.school')}
            </th>
            {questionnaire.dimensions.map(({ id }) => (
              <th key={id} scope="col" className={names.tone(id)} aria-sort={sortedBy(order, id)}>
                <span className="column-blaze" aria-hidden="true" />
                {softened(names.dimension(id).name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">
                <SchoolCell row={row} isPicked={picked.includes(row.number)} isFull={isFull} onToggle={toggle} />
              </th>
              {questionnaire.dimensions.map(({ id }) => (
                <LevelCell key={id} row={row} dimension={id} names={names} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function sortedBy(order: OverviewOrder, dimension: DimensionId): 'ascending' | 'descending' | undefined {
  if (order.by !== 'dimension' || order.dimension !== dimension) return undefined;
  return order.first === 'lowest' ? 'ascending' : 'descending';
}

interface SchoolCellProps {
  readonly row: ShownSchool;
  readonly isPicked: boolean;
  readonly isFull: boolean;
  readonly onToggle: (number: MemberNumber) => void;
}

function SchoolCell({ row: { number, name, appearance, overview }, isPicked, isFull, onToggle }: SchoolCellProps) {
  return (
    <label className="school-cell">
      <input
        type="checkbox"
        className="no-print"
        checked={isPicked}
        disabled={isFull && !isPicked}
        aria-label={say('overview.pick', { name })}
        onChange={() => onToggle(number)}
      />
      <span>
        {name} {appearance === 'alias' && <span className="tag">{say('overview.alias')}</span>}
        <span className="school-facts">
          {say('overview.updated', { day: day(overview.answeredOn), target: overview.target })}
        </span>
      </span>
    </label>
  );
}

interface LevelCellProps {
  readonly row: ShownSchool;
  readonly dimension: DimensionId;
  readonly names: Names;
}

function LevelCell({ row: { overview }, dimension, names }: LevelCellProps) {
  const standing = overview.levels[dimension];
  if (typeof standing !== 'number') return <td className="shade-none soft">{levelText(standing, names)}</td>;
  const gap = gapOf(overview, dimension);
  return (
    <td className={shadeOf(standing)}>
      <b className="cell-level">{standing}</b>
      {gap > 0 && (
        <>
          <svg className="below-mark" viewBox="0 0 10 8" aria-hidden="true" focusable="false">
            <path d="M0 0H10L5 8Z" />
          </svg>
          <span className="hidden-visually"> {say('overview.below', { gap })}</span>
        </>
      )}
      <span className="cell-name">{softened(names.level(standing))}</span>
    </td>
  );
}
