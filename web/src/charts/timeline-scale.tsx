import { fittingMarks, type TimelineMark } from './timeline-marks.ts';

/** The names of the terms above the bars, as far as there is room. */
export function TimelineScale({ marks }: { readonly marks: readonly TimelineMark[] }) {
  return (
    <svg className="timeline-bar" width="100%" height="20" aria-hidden="true" focusable="false">
      {fittingMarks(marks).map(({ at, label, anchor }) => (
        <text key={at} className="timeline-label" x={`${at}%`} y="15" textAnchor={anchor} dx={anchor === 'end' ? -4 : 4}>
          {label}
        </text>
      ))}
    </svg>
  );
}
