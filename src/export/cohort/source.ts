import type { ShownSchool } from '../../domain/cohort/cohort.ts';
import type { ComparedSchool } from '../../domain/cohort/compare.ts';
import type { CohortParameters } from '../../domain/cohort/parameters.ts';
import type { RoomView } from '../../domain/cohort/room.ts';
import type { SnapshotDetail } from '../../domain/cohort/snapshot.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { CivilDate } from '../../domain/roadmap.ts';
import { fill, type Values } from '../../domain/sentences/fill.ts';
import type { CatalogueTexts, Texts } from '../../domain/texts.ts';
import words from '../../words/en/cohort.json' with { type: 'json' };
import { type Voice, voiceOf } from '../document/voice.ts';
import { wordsOf } from '../words.ts';

/** What the files of a cohort are made from: what may be shown of it, and nothing else. */
export interface CohortSource {
  readonly room: RoomView;
  /** Of the schools with a row, by number; those that are missing are left out of what needs it. */
  readonly details: ReadonlyMap<number, SnapshotDetail>;
  readonly questionnaire: Questionnaire;
  readonly parameters: CohortParameters;
  readonly texts: Texts;
  readonly catalogueTexts: CatalogueTexts;
  /** The day of the file. */
  readonly on: CivilDate;
}

/** A cohort with what it is said with. */
export interface CohortSaid {
  readonly source: CohortSource;
  readonly voice: Voice;
  /** The rows by name. */
  readonly rows: readonly ShownSchool[];
  /** The same with their details, where these are there. */
  readonly schools: readonly ComparedSchool[];
  /** A word or sentence of `cohort.json`. */
  say(key: string, values?: Values): string;
  nameOf(number: number): string;
}

/** Joins a cohort and its words, with the rows in alphabetical order. */
export function cohortSaid(source: CohortSource): CohortSaid {
  const { language } = source.texts;
  const { compare } = new Intl.Collator(language);
  const rows = [...source.room.rows].sort((a, b) => compare(a.name, b.name) || a.number - b.number);
  const names = new Map(rows.map(({ number, name }) => [number, name]));
  return {
    source,
    voice: voiceOf({ ...source, words: wordsOf(language), report: { language } }),
    rows,
    schools: rows.flatMap((school) => {
      const detail = source.details.get(school.number);
      return detail ? [{ school, detail }] : [];
    }),
    say: (key, values = {}) => fill(words, key, language, values),
    nameOf: (number) => names.get(number) ?? '',
  };
}
