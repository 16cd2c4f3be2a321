import { describe, expect, it } from 'vitest';
import { trespasses } from './import-law.ts';
import { sourceFiles } from './source-files.ts';

describe('the import law', () => {
  it.each(sourceFiles('src', 'web/src').map(({ name, text }) => [name, text] as const))('is kept by %s', (name, text) => {
    expect(trespasses(name, text)).toEqual([]);
  });
  it('notices a core that reaches for HTTP, the network or a package', () => {
    expect(trespasses('src/domain/score.ts', "import { api } from '../http/api.ts';")).toEqual([
      'src/domain/score.ts -> src/http/api.ts',
    ]);
    expect(trespasses('src/domain/score.ts', "import * as z from 'zod';")).toEqual(['src/domain/score.ts -> zod']);
    expect(trespasses('src/domain/score.ts', "const m = await import('node:fs');")).toEqual(['src/domain/score.ts -> node:fs']);
  });
  it('lets the web app see types of the contracts, and nothing more of them', () => {
    expect(trespasses('web/src/api.ts', "import type { Api } from '../../src/http/api.ts';")).toEqual([]);
    expect(trespasses('web/src/api.ts', "import { AnswersBody } from '../../src/contracts/answers.ts';")).toEqual([
      'web/src/api.ts -> src/contracts/answers.ts',
    ]);
  });
  it('keeps storage and HTTP strangers to each other', () => {
    expect(trespasses('src/storage/d1.ts', "import { problem } from '../http/problem.ts';")).toHaveLength(1);
    expect(trespasses('src/http/api.ts', "import { d1Ports } from '../storage/d1.ts';")).toHaveLength(1);
  });
});
