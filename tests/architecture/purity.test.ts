import { describe, expect, it } from 'vitest';
import { list } from '../../src/catalogue/catalogue.ts';
import { sourceFiles } from './source-files.ts';

/** Names whose results differ between runs or runtimes. `Math.sqrt` is exact everywhere and allowed. */
const IMPURE =
  /\bDate\b(?!`)|\bMath\.(random|pow|exp|log\w*|sin|cos|tan|cbrt|hypot)\b|\*\*|\bfetch\(|\bconsole\.|\bperformance\b|\bcrypto\b|\bsetTimeout\b|\bprocess\b/;

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
const withoutStrings = (text: string) => text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

describe('the core', () => {
  it.each(sourceFiles('src/domain').map(({ name, text }) => [name, text] as const))(
    'knows no clock, chance or I/O in %s',
    (_, text) => {
      expect(withoutStrings(withoutComments(text)).match(IMPURE)?.[0]).toBeUndefined();
    },
  );
  it('would be caught with a clock or an inexact function', () => {
    expect(['const now = Date.now()', 'Math.pow(2, x)', 'x ** 2', 'Math.random()'].every((code) => IMPURE.test(code))).toBe(true);
    expect(IMPURE.test('Math.sqrt(x)')).toBe(false);
  });
});

/** A kebab-case id of the content written into code would make a content edit a code edit. */
describe('the code', () => {
  it('names no item or action by its short code', () => {
    const named = sourceFiles('src', 'web/src').flatMap(({ name, text }) =>
      (withoutComments(text).match(/'(A-)?(LEA|ORG|STF|OUT|INC|REC|IAH|PAR|VAL|QUA|IND)-\d+'/g) ?? []).map(
        (code) => `${name}: ${code}`,
      ),
    );
    expect(named).toEqual([]);
  });
  it('names no item, action, indicator or context question by its id', () => {
    const ids = list().flatMap(({ questionnaire: { items, actions, indicators, context } }) =>
      [...items, ...actions, ...indicators, ...context].map(({ id }) => id),
    );
    const unmistakable = new Set(ids.filter((id) => id.includes('-')));
    const named = sourceFiles('src', 'web/src').flatMap(({ name, text }) =>
      [...withoutComments(text).matchAll(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g)]
        .filter(([, word]) => unmistakable.has(word ?? ''))
        .map(([, word]) => `${name}: ${word}`),
    );
    expect(unmistakable.size).toBeGreaterThan(100);
    expect(named).toEqual([]);
  });
});
