import type { ShownSchool } from '../../../src/domain/cohort/cohort.ts';

/** A compared school with the letter and the look of its line. */
export interface Series {
  readonly school: ShownSchool;
  readonly letter: string;
  /** Colour and dashes of its line: `series-1` to `series-6`. */
  readonly className: string;
}

/** Letters and looks by place: a letter always stands with the colour. */
export function seriesOf(schools: readonly ShownSchool[]): readonly Series[] {
  return schools.map((school, place) => ({
    school,
    letter: String.fromCharCode(65 + place),
    className: `series-${place + 1}`,
  }));
}
