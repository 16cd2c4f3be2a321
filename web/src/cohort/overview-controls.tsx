import { useId } from 'react';
import { facetValues, type OverviewFilter, type OverviewOrder } from '../../../src/domain/cohort/overview.ts';
import { byName, facetNames, type Room } from './room.ts';
import { say } from './say.ts';

interface OverviewControlsProps {
  readonly room: Room;
  readonly order: OverviewOrder;
  readonly onOrder: (order: OverviewOrder) => void;
  readonly filter: OverviewFilter;
  readonly onFilter: (filter: OverviewFilter) => void;
}

/** In which order the rows stand, and which ones. */
export function OverviewControls({ room, order, onOrder, filter, onFilter }: OverviewControlsProps) {
  return (
    <div className="flow tight no-print">
      <OrderField room={room} order={order} onOrder={onOrder} />
      <details>
        <summary>{say('overview.filter')}</summary>
        <div className="room-filters">
          {room.parameters.facets.map((facet) => (
            <FacetField key={facet} room={room} facet={facet} filter={filter} onFilter={onFilter} />
          ))}
        </div>
        <p className="small soft">{say('overview.filter.note')}</p>
      </details>
    </div>
  );
}

function OrderField({ room, order, onOrder }: Pick<OverviewControlsProps, 'room' | 'order' | 'onOrder'>) {
  const id = useId();
  const { questionnaire, names } = room.version;
  const options: readonly (readonly [OverviewOrder, string])[] = [
    [{ by: 'name' }, say('overview.order.name')],
    [{ by: 'gap' }, say('overview.order.gap')],
    ...questionnaire.dimensions.flatMap(({ id: dimension }) =>
      (['highest', 'lowest'] as const).map((first): readonly [OverviewOrder, string] => [
        { by: 'dimension', dimension, first },
        say(`overview.order.${first}`, { dimension: names.dimension(dimension).name }),
      ]),
    ),
  ];
  const chosen = options.findIndex(([one]) => keyOf(one) === keyOf(order));
  return (
    <div className="field">
      <label htmlFor={id}>{say('overview.order')}</label>
      <select
        id={id}
        className="input"
        value={String(chosen)}
        onChange={(event) => onOrder(options[Number(event.currentTarget.value)]?.[0] ?? { by: 'name' })}
      >
        {options.map(([one, text], place) => (
          <option key={keyOf(one)} value={String(place)}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FacetFieldProps extends Pick<OverviewControlsProps, 'room' | 'filter' | 'onFilter'> {
  readonly facet: string;
}

function FacetField({ room, facet, filter, onFilter }: FacetFieldProps) {
  const id = useId();
  const names = facetNames(room, facet);
  const values = [...facetValues(room.view.rows, facet)].sort((a, b) => byName(names.option(a.value), names.option(b.value)));
  const choose = (value: string): void => {
    const { [facet]: _, ...others } = filter;
    onFilter(value === '' ? others : { ...others, [facet]: value });
  };
  return (
    <div className="field">
      <label htmlFor={id}>{names.label}</label>
      <select id={id} className="input" value={filter[facet] ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{say('overview.filter.any')}</option>
        {values.map(({ value, rows }) => (
          <option key={value} value={value}>
            {say('overview.filter.value', { value: names.option(value), rows })}
          </option>
        ))}
      </select>
    </div>
  );
}

function keyOf(order: OverviewOrder): string {
  return order.by === 'dimension' ? `${order.dimension} ${order.first}` : order.by;
}
