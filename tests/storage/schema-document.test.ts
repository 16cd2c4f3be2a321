import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = 'src/storage/migrations';
const sql = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');
const document = readFileSync('docs/storage-schema.md', 'utf8');

/** Columns by table, as the migrations make them. */
const tables = [...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\) STRICT, WITHOUT ROWID;/g)].map(
  ([, name = '', columns = '']) => ({
    name,
    columns: [...columns.matchAll(/^\s+([a-z_]+)\s+(?:TEXT|INTEGER|REAL)/gm)].map(([, column]) => column),
  }),
);

describe('docs/storage-schema.md', () => {
  it('knows every table, and none besides', () => {
    expect([...document.matchAll(/^## ([a-z_]+)$/gm)].map(([, name]) => name)).toEqual(tables.map(({ name }) => name));
    expect(tables).toHaveLength([...sql.matchAll(/CREATE TABLE/g)].length);
  });
  it.each(tables)('tells every column of $name in order', ({ name, columns }) => {
    const section = document.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    expect([...section.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, column]) => column)).toEqual(columns);
  });
});
