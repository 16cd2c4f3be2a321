import type { Words } from '../domain/sentences/fill.ts';
import words from '../words/en/export.json' with { type: 'json' };

const LANGUAGES: Readonly<Record<string, Words>> = { en: words };

/** The words of tables, calendar and drafts in a language; English where a language has none yet. */
export function exportWordsOf(language: string): Words {
  return LANGUAGES[language] ?? words;
}
