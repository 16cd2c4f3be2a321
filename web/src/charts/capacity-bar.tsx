import { share } from './share.ts';

/**
 * Days planned in one term against the days there are. The track is the capacity; all bars of a page share the scale
 * `top`. The same figures stand beside it in the table.
 */
export function CapacityBar({
  planned,
  capacity,
  top,
}: {
  readonly planned: number;
  readonly capacity: number;
  readonly top: number;
}) {
  return (
    <svg className="capacity-bar" width="100%" height="16" aria-hidden="true" focusable="false">
      <rect className="capacity-bar-track" x="0" y="1" width={share(capacity, top)} height="14" rx="2" />
      <rect
        className={planned > capacity ? 'capacity-bar-fill is-over' : 'capacity-bar-fill'}
        x="0"
        y="4"
        width={share(planned, top)}
        height="8"
        rx="2"
      />
    </svg>
  );
}
