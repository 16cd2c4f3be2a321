import type { Series } from './series.ts';

/** The heads of the columns of compared schools: letter and name, marked as in the chart. */
export function SeriesHeads({ series }: { readonly series: readonly Series[] }) {
  return (
    <>
      {series.map(({ school, letter, className }) => (
        <th key={school.number} scope="col" className={className}>
          <span className="series-mark" aria-hidden="true">
            {letter}
          </span>{' '}
          {school.name}
        </th>
      ))}
    </>
  );
}
