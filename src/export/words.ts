import profile from '../words/en/profile.json' with { type: 'json' };
import report from '../words/en/report.json' with { type: 'json' };
import roadmap from '../words/en/roadmap.json' with { type: 'json' };
import type { ReportWords } from './document/source.ts';

const LANGUAGES: Readonly<Record<string, ReportWords>> = { en: { report, profile, roadmap } };

/** The language that always exists. */
const FALLBACK: ReportWords = { report, profile, roadmap };

/** The sentence patterns of a language; English where a language has none yet. */
export function wordsOf(language: string): ReportWords {
  return LANGUAGES[language] ?? FALLBACK;
}
