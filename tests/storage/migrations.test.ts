import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';

const folder = 'src/storage/migrations';
const files = readdirSync(folder).sort();

/** A database as an earlier release left it: every migration before the named one, and Riverside's office signed in. */
function databaseBefore(name: string): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  for (const file of files.filter((one) => one < name)) database.exec(readFileSync(`${folder}/${file}`, 'utf8'));
  database.exec(`
    INSERT INTO assessments (id, questionnaire, version, scope, school, language, context, created_on, active_on)
    VALUES ('e01_r', 'vet-internationalisation', '1.0.0', 'full', 'Riverside', 'en', '{}', '2026-11-01', '2026-11-01');
    INSERT INTO links (hash, kind, assessment, created_on, expires_at, most_uses, uses)
    VALUES ('first', 'owner', 'e01_r', '2026-11-01', '2026-12-01', 1, 1), ('code', 'recovery', 'e01_r', '2026-11-01', '2036-11-01', 1, 0);
    INSERT INTO sessions (hash, seen_on, expires_at) VALUES ('office', '2026-11-01', '2026-12-01');
    INSERT INTO grants (session, assessment, link, scope) VALUES ('office', 'e01_r', 'first', 'owner');
    INSERT INTO events (assessment, number, at, event, actor) VALUES ('e01_r', 1, '2026-11-01', 'created', 'first');`);
  return database;
}

describe('the migration to links of every kind', () => {
  const database = databaseBefore('0003');
  for (const file of files.filter((one) => one >= '0003')) database.exec(readFileSync(`${folder}/${file}`, 'utf8'));

  it('keeps every device signed in with its right', () => {
    expect(database.prepare('SELECT session, assessment, role, link, respondent FROM grants').all()).toEqual([
      { session: 'office', assessment: 'e01_r', role: 'owner', link: 'first', respondent: null },
    ]);
  });
  it('keeps every link and gives each an id of its own', () => {
    const links = database.prepare('SELECT hash, id, label, uses FROM links ORDER BY hash').all();
    expect(links).toMatchObject([
      { hash: 'code', label: '', uses: 0 },
      { hash: 'first', label: '', uses: 1 },
    ]);
    const ids = links.map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });
  it('still ends the right of a device with its link, and all of it with the assessment', () => {
    database.exec("DELETE FROM assessments WHERE id = 'e01_r'");
    for (const table of ['links', 'grants', 'events'])
      expect(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 0 });
  });
});
