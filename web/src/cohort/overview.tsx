import { useMemo, useState } from 'react';
import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import { filtered, inOrder, type OverviewFilter, type OverviewOrder } from '../../../src/domain/cohort/overview.ts';
import { OverviewControls } from './overview-controls.tsx';
import { OverviewTable } from './overview-table.tsx';
import { Paging } from './paging.tsx';
import { byName, type Room, showsRows } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';

/** Rows on one page of the table: more would make a slow device stutter. */
const ROWS = 50;

interface OverviewProps {
  readonly room: Room;
  readonly picked: readonly MemberNumber[];
  readonly onPick: (picked: readonly MemberNumber[]) => void;
}

/** The rows of the schools that show themselves, in order and filtered, page by page. */
export function Overview({ room, picked, onPick }: OverviewProps) {
  const [order, setOrder] = useState<OverviewOrder>({ by: 'name' });
  const [filter, setFilter] = useState<OverviewFilter>({});
  const [from, setFrom] = useState(0);
  const { rows } = room.view;
  const matching = useMemo(() => inOrder(filtered(rows, filter), order, byName), [rows, filter, order]);
  const start = from < matching.length ? from : 0;
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value);
      setFrom(0);
    };
  };
  if (rows.length === 0) {
    return (
      <Section id="overview">
        <p>{say(showsRows(room.view) ? 'overview.no-rows' : 'overview.releases-only')}</p>
      </Section>
    );
  }
  return (
    <Section id="overview">
      <p>{say('overview.lead')}</p>
      <OverviewControls room={room} order={order} onOrder={change(setOrder)} filter={filter} onFilter={change(setFilter)} />
      <p role="status" className="small">
        {matching.length === 0 ? say('overview.empty') : say('overview.shown', { shown: matching.length, all: rows.length })}
      </p>
      {matching.length > 0 && (
        <OverviewTable room={room} order={order} rows={matching.slice(start, start + ROWS)} picked={picked} onPick={onPick} />
      )}
      <Paging from={start} size={ROWS} all={matching.length} onFrom={setFrom} />
      <p className="small soft">{say('overview.key')}</p>
    </Section>
  );
}
