import type { SpanShape } from './timeline-shape.ts';

/** One row of the timeline: the span of an action, lines at the starts of terms, a diamond at its deadline. */
export function TimelineBar({ shape, terms }: { readonly shape: SpanShape; readonly terms: readonly number[] }) {
  return (
    <svg className="timeline-bar" width="100%" height="20" aria-hidden="true" focusable="false">
      {terms.map((at) => (
        <line key={at} className="timeline-term" x1={`${at}%`} x2={`${at}%`} y1="0" y2="20" />
      ))}
      <rect className="timeline-span" x={`${shape.from}%`} y="4" width={`${shape.length}%`} height="12" rx="3" />
      {shape.deadline !== undefined && (
        <svg x={`${shape.deadline}%`} y="10" overflow="visible" aria-hidden="true" focusable="false">
          <path className="timeline-deadline" d="M-7 0L0 -7L7 0L0 7Z" />
        </svg>
      )}
    </svg>
  );
}
