import type { Spread } from '../../../src/domain/cohort/release.ts';
import { share } from '../charts/share.ts';
import { say } from './say.ts';
import { Scroller } from './scroller.tsx';

const LEVELS = [0, 1, 2, 3, 4] as const;

interface SpreadRow {
  readonly id: string;
  readonly name: string;
  readonly spread: Spread | undefined;
}

interface SpreadTableProps {
  readonly label: string;
  /** Head of the first column. */
  readonly head: string;
  readonly rows: readonly SpreadRow[];
}

/** Schools at each level, with a bar that repeats the counts; where counts could be traced, the mean alone. */
export function SpreadTable({ label, head, rows }: SpreadTableProps) {
  return (
    <Scroller label={label}>
      <table className="spread-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {say('spread.schools')}
            </th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className={`number shade-${level}`}>
                {say('spread.level', { level })}
              </th>
            ))}
            <th scope="col" className="number">
              {say('spread.median')}
            </th>
            <th scope="col" className="number">
              {say('spread.mean')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SpreadLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function SpreadLine({ row: { name, spread } }: { readonly row: SpreadRow }) {
  if (!spread) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={8} className="soft">
          {say('spread.hidden')}
        </td>
      </tr>
    );
  }
  const [lower, median, upper] = spread.quartiles ?? [];
  return (
    <tr>
      <th scope="row">
        {name}
        {spread.from !== undefined && say('spread.star')}
        {spread.counts && <SpreadBar counts={spread.counts} schools={spread.schools} />}
      </th>
      <td className="number">{spread.schools}</td>
      {LEVELS.map((level) => (
        <td key={level} className="number">
          {spread.counts ? spread.counts[level] : say('none')}
        </td>
      ))}
      <td className="number">
        {lower === undefined || median === undefined || upper === undefined
          ? say('none')
          : say('spread.quartiles', { lower, median, upper })}
      </td>
      <td className="number">{spread.mean.toFixed(1)}</td>
    </tr>
  );
}

/** The counts as stretches of one bar, level 0 first. */
function SpreadBar({ counts, schools }: { readonly counts: readonly number[]; readonly schools: number }) {
  const before = counts.map((_, level) => counts.slice(0, level).reduce((sum, count) => sum + count, 0));
  return (
    <svg className="spread-bar" width="100%" height="10" aria-hidden="true" focusable="false">
      {LEVELS.map((level) => (
        <rect
          key={level}
          className={`shade-${level}`}
          x={share(before[level] ?? 0, schools)}
          width={share(counts[level] ?? 0, schools)}
          height="10"
        />
      ))}
    </svg>
  );
}
