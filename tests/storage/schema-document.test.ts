import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';

const folder = 'src/storage/migrations';
const document = readFileSync('docs/storage-schema.md', 'utf8');

/** Columns by table, as all migrations together make them. */
const tables = tablesAfter(readdirSync(folder).sort());

describe('docs/storage-schema.md', () => {
  it('knows every table, and none besides', () => {
    const described = [...document.matchAll(/^## ([a-z_]+)$/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(tables.map(({ name }) => name).sort());
  });
  it.each(tables)('tells every column of $name in order', ({ name, columns }) => {
    const section = document.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    expect([...section.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, column]) => column)).toEqual(columns);
  });
});

describe('every table', () => {
  it.each(tables)('$name is strict, and keeps no row id', ({ sql }) => {
    expect(sql).toMatch(/STRICT, WITHOUT ROWID$/);
  });
});

function tablesAfter(files: readonly string[]) {
  const database = new DatabaseSync(':memory:');
  for (const file of files) database.exec(readFileSync(`${folder}/${file}`, 'utf8'));
  const found = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage").all();
  const named = found.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
  return named.map(({ name, sql }) => {
    const columns = database.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').all(name);
    return { name, sql, columns: columns.map((column) => String(column.name)) };
  });
}
