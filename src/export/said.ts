import { fill, type Values, type Words } from '../domain/sentences/fill.ts';
import type { ReportSource } from './document/source.ts';
import { type Voice, voiceOf } from './document/voice.ts';

/** A report with what it is said with: the voice of all reports, and the words of `words/LANGUAGE/export.json`. */
export interface Said {
  readonly source: ReportSource;
  readonly voice: Voice;
  /** A word or sentence of `export.json`. */
  say(key: string, values?: Values): string;
}

/** Joins a report and its words. */
export function saidOf(source: ReportSource, words: Words): Said {
  return { source, voice: voiceOf(source), say: (key, values = {}) => fill(words, key, source.texts.language, values) };
}
