import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = path.resolve(import.meta.dirname, '../..');
const version = 'questionnaires/vet-internationalisation/1.0.0';
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'waymark-check-'));
  for (const folder of ['questionnaires', 'src/catalogue', 'src/domain', 'src/cli', 'package.json']) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check-questionnaires.ts', ...flags], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function edit(file: string, change: (text: string) => string): () => void {
  const at = path.join(copy, file);
  const before = readFileSync(at, 'utf8');
  writeFileSync(at, change(before));
  return () => writeFileSync(at, before);
}

describe('the check of all questionnaires', () => {
  it('says that there are no faults and ends with 0', () => {
    expect(run()).toEqual({ status: 0, stdout: '1 questionnaire version and 3 countries: no faults\n', stderr: '' });
  });

  it('prints every fault with file and pointer and ends with 1', () => {
    const undo = [
      edit(`${version}/texts/en.json`, (text) => text.replace('"title": "Safety and emergencies"', '"title": ""')),
      edit('questionnaires/countries/lt.json', (text) => text.replace('"departure": "03-08"', '"departure": "03-99"')),
      edit(`${version}/actions.json`, (text) => text.replace('"after": ["management-lead"]', '"after": ["nobody"]')),
    ];
    const { status, stderr, stdout } = run();
    for (const one of undo) one();
    expect(status).toBe(1);
    expect(stderr).toContain(`${version}/texts/en.json#/items/safety/title: must not be empty`);
    expect(stderr).toContain('questionnaires/countries/lt.json#/departure: must be a day of the year');
    expect(stderr).toContain(`${version}/actions.json#/actions/1/after/0: there is no action "nobody"`);
    expect(stderr).toContain('may not change. Copy it to a new version.');
    expect(stdout).toContain(': 4 faults');
  });

  it('finds a file that nobody reads', () => {
    writeFileSync(path.join(copy, 'questionnaires/countries/se.json'), '{}');
    const { status, stderr } = run();
    rmSync(path.join(copy, 'questionnaires/countries/se.json'));
    expect([status, stderr]).toEqual([1, 'questionnaires/countries/se.json: is not named in questionnaires/index.ts\n']);
  });
});

describe('freezing', () => {
  it('writes the hash of a version once', () => {
    const undo = edit('questionnaires/frozen.json', () => '{}\n');
    expect(run('--freeze', 'vet-internationalisation/1.0.0').stdout).toBe('vet-internationalisation/1.0.0 is frozen.\n');
    expect(readFileSync(path.join(copy, 'questionnaires/frozen.json'), 'utf8')).toBe(
      readFileSync(path.join(root, 'questionnaires/frozen.json'), 'utf8'),
    );
    const again = run('--freeze', 'vet-internationalisation/1.0.0');
    undo();
    expect([again.status, again.stderr]).toEqual([
      1,
      'vet-internationalisation/1.0.0 is frozen already. Copy it to a new version.\n',
    ]);
  });

  it('needs a version that exists', () => {
    expect(run('--freeze', 'no-such/1.0.0').stderr).toBe('There is no version "no-such/1.0.0". Write it as ID/VERSION.\n');
  });
});
