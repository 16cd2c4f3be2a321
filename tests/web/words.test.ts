import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const web = path.resolve(import.meta.dirname, '../../web/src');
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(web, name), 'utf8') }));
const keysIn = (file: string): readonly string[] => Object.keys(JSON.parse(readFileSync(path.join(web, 'texts', file), 'utf8')));

/** Which file of words a source speaks from: the name it imports says so. */
const SPEAKERS = [
  { import: /import \{[^}]*\bsay\b[^}]*\} from '[./]*words\.ts'/, call: 'say', words: 'en.json' },
  { import: /import \{[^}]*\bsayPage\b[^}]*\} from/, call: 'sayPage', words: 'en.pages.json' },
  { import: /import \{[^}]*\bsayLater\b[^}]*\} from/, call: 'sayLater', words: 'en.later.json' },
  {
    import: /import \{[^}]*\bsay\b[^}]*\} from '(?:\.\/|\.\.\/figures\/)say\.ts'/,
    call: 'say',
    words: 'en.figures.json',
    folder: /^(?:figures\/|pages\/figures)/,
  },
  {
    import: /import \{[^}]*\bsay\b[^}]*\} from '(?:\.\/|\.\.\/plan\/)say\.ts'/,
    call: 'say',
    words: 'en.plan.json',
    folder: /^(?:plan\/|pages\/plan)/,
  },
  {
    import: /import \{[^}]*\bsay\b[^}]*\} from '(?:\.\/|\.\.\/files\/)say\.ts'/,
    call: 'say',
    words: 'en.files.json',
    folder: /^(?:files\/|pages\/(?:downloads|erasmus-plan|import|verify))/,
  },
  {
    import: /import \{[^}]*\bsay\b[^}]*\} from '(?:\.\/|\.\.\/cohort\/)say\.ts'/,
    call: 'say',
    words: 'en.room.json',
    folder: /^(?:cohort\/|pages\/sample-room)/,
  },
  {
    import: /import \{[^}]*\bsay\b[^}]*\} from '(?:\.\/|\.\.\/rooms\/)say\.ts'/,
    call: 'say',
    words: 'en.rooms.json',
    folder: /^(?:rooms\/|pages\/(?:rooms|room-link|start-link|join|own-room|school-rooms))/,
  },
];

describe.each(SPEAKERS)('the words of $words', ({ import: imported, call, words, folder }) => {
  const keys = new Set(keysIn(words));
  const speaking = sources.filter(({ name, text }) => imported.test(text) && (folder === undefined || folder.test(name)));

  it('hold every key that a page asks for', () => {
    const asked = speaking.flatMap(({ name, text }) =>
      callsOf(text, call).flatMap((args) => literals(args).map((key) => `${name}: ${key}`)),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((one) => !keys.has(one.slice(one.indexOf(': ') + 2)))).toEqual([]);
  });

  it('hold nothing that no page asks for', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const families = [...all.matchAll(/`([a-z][\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)].map(([, head = '', tail = '']) => ({
      head,
      tail,
    }));
    const articles = ['help.', 'privacy.', 'accessibility.'];
    const unused = [...keys].filter(
      (key) =>
        !all.includes(`'${key}'`) &&
        !families.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail)) &&
        !articles.some((article) => key.startsWith(article)),
    );
    expect(unused).toEqual([]);
  });
});

/** The arguments of each call, up to the comma or bracket that ends the first one. */
function callsOf(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b${name}\\(([^,)]*)`, 'g'))].map(([, args = '']) => args);
}

/** Whole keys in an argument; the parts of a template are families, checked the other way round. */
function literals(args: string): readonly string[] {
  return [...args.replace(/[=!]== '[^']*'/g, '').matchAll(/'([a-z][\w.-]*)'/g)].map(([, key = '']) => key);
}
