import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const inDocs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => path.join('docs', file));
const documents = ['README.md', 'CHANGELOG.md', ...inDocs.filter((file) => file.endsWith('.md'))];
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the documents', () => {
  it.each(documents)('lead to files and headings that exist, in %s', (file) => {
    expect(linksIn(text(file)).filter((link) => !leads(file, link))).toEqual([]);
  });
  it.each(documents)('name files of the source that exist, in %s', (file) => {
    expect(pathsIn(text(file)).filter((named) => !existsSync(path.join(root, named)))).toEqual([]);
  });
  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(text('package.json'));
    const named = documents.flatMap((file) =>
      [...text(file).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it('would be caught with a dead link', () => {
    expect(leads('README.md', 'docs/no-such-page.md')).toBe(false);
    expect(leads('README.md', 'docs/scoring.md#no-such-heading')).toBe(false);
  });
});

/** Targets of links and images inside the repository; code blocks are left out. */
function linksIn(document: string): readonly string[] {
  const targets = [...withoutCodeBlocks(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^(https?|mailto):/.test(target));
}

function leads(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file ? path.join(path.dirname(from), file) : from;
  if (!existsSync(path.join(root, target))) return false;
  return heading === undefined || headingsOf(text(target)).includes(heading);
}

function headingsOf(document: string): readonly string[] {
  const headings = [...withoutCodeBlocks(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Paths in back quotes that begin at the top of the repository. A part in CAPITALS stands for any name. */
function pathsIn(document: string): readonly string[] {
  const named = [...document.matchAll(/`((?:src|web|tests|docs|questionnaires)\/[\w./-]+)`/g)].map(([, name = '']) => name);
  return named.filter((name) => !/(^|\/)[A-Z]+(\/|$|\.)/.test(name));
}

function withoutCodeBlocks(document: string): string {
  return document.replace(/^```.*?^```/gms, '');
}
