import { say } from './say.ts';

interface PagingProps {
  readonly from: number;
  readonly size: number;
  readonly all: number;
  readonly onFrom: (from: number) => void;
}

/** Leads through a long table page by page; nothing where one page holds it all. */
export function Paging({ from, size, all, onFrom }: PagingProps) {
  if (all <= size) return null;
  return (
    <p className="row no-print">
      <button type="button" className="button quiet" disabled={from === 0} onClick={() => onFrom(Math.max(0, from - size))}>
        {say('overview.previous')}
      </button>
      <span role="status">{say('overview.page', { from: from + 1, to: Math.min(all, from + size), all })}</span>
      <button type="button" className="button quiet" disabled={from + size >= all} onClick={() => onFrom(from + size)}>
        {say('overview.next')}
      </button>
    </p>
  );
}
