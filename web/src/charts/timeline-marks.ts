/** A mark on the axis of a timeline: where it stands, in per cent, and what begins there. */
export interface TimelineMark {
  readonly at: number;
  readonly label: string;
}

/** A mark whose label fits, and the side of the mark that the label stands on. */
export interface ShownMark extends TimelineMark {
  readonly anchor: 'start' | 'end';
}

/** A label needs so many per cent of the width. */
const ROOM = 28;

/** The marks whose labels fit beside each other, from left to right; near the right edge a label stands before its mark. */
export function fittingMarks(marks: readonly TimelineMark[]): readonly ShownMark[] {
  const shown: ShownMark[] = [];
  let free = 0;
  for (const mark of marks) {
    const anchor = mark.at > 100 - ROOM ? 'end' : 'start';
    const from = anchor === 'start' ? mark.at : mark.at - ROOM;
    if (from < free) continue;
    shown.push({ ...mark, anchor });
    free = from + ROOM;
  }
  return shown;
}
