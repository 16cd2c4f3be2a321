import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scoreLines } from '../../src/cli/score.ts';
import { isFault } from '../../src/domain/fault.ts';

const NAME = 'vet-internationalisation@1.0.0';
const birch = path.resolve(import.meta.dirname, '../../questionnaires/vet-internationalisation/1.0.0/examples/birch.json');
const folder = mkdtempSync(path.join(os.tmpdir(), 'score-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: unknown): string {
  const file = path.join(folder, 'answers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function linesOf(...args: readonly string[]): readonly string[] {
  const lines = scoreLines(args);
  if (isFault(lines)) throw new Error(lines.detail);
  return lines;
}

function faultOf(...args: readonly string[]) {
  const result = scoreLines(args);
  if (!isFault(result)) throw new Error('was accepted');
  return result;
}

describe('waymark score', () => {
  it('prints what the profile rests on and a row per dimension', () => {
    const lines = linesOf(NAME, birch);
    expect(lines[0]).toBe(`${NAME}. Full assessment: 62 of 62 items. 59 of the 60 that apply are answered.`);
    expect(lines.find((line) => line.startsWith('Learners going abroad'))).toMatch(
      /^Learners going abroad +2 Organised +46\.9 {2}low$/,
    );
    expect(lines.join('\n')).toMatch(/Strengths\n {2}“Learning agreement for every stay” is a strength/);
    expect(lines.join('\n')).toMatch(/To find out\n {2}Find out about “International work counts”/);
  });
  it('opens every figure down to the answers with --explain', () => {
    const text = linesOf(NAME, birch, '--explain').join('\n');
    expect(text).toMatch(/Level 2 needs four fifths of the items at 2 or more; now half are\./);
    expect(text).toMatch(
      /“Needs behind the goals” is at level 1, First steps\. This is 17 % of the weight and brings 4\.2 points\./,
    );
    expect(text).toMatch(/does not apply to this school and is left out\. When it is asked: Only if/);
    expect(linesOf(NAME, birch).join('\n')).not.toMatch(/of the weight/);
  });
  it('takes the answers alone, and then the largest scope', () => {
    const lines = linesOf(NAME, fileWith({ 'written-strategy': { level: 3 }, safety: { unknown: true } }));
    expect(lines[0]).toMatch(/Full assessment: 62 of 62 items\. 1 of the \d+ that apply are answered\./);
    expect(lines.find((line) => line.startsWith('Direction'))).toBe('Direction and leadership is not rated yet.');
  });
  it('says which dimension does not apply', () => {
    const file = fileWith({ scope: 'quick', context: { hosting: 'no' }, answers: {} });
    expect(linesOf(NAME, file)).toContain('Hosting guests from abroad does not apply to this school.');
  });
  it('names every fault of the file with its place', () => {
    const answers = { 'written-strategy': { level: 7 }, moon: { level: 1 } };
    const { detail, errors } = faultOf(
      NAME,
      fileWith({ scope: 'half', context: { size: 'huge' }, answers, figures: { years: [{}] } }),
    );
    expect(detail).toBe('The file does not fit the questionnaire:');
    expect(errors?.map(({ pointer }) => pointer)).toEqual([
      '/answers/written-strategy',
      '/answers/moon',
      '/context/size',
      '/scope',
      '/figures',
    ]);
  });
  it('says what is wrong with a name, a path or a file that is not JSON', () => {
    expect(faultOf('moon@1.0.0', birch).detail).toMatch(
      /^There is no questionnaire "moon@1.0.0". There are: .*vet-internationalisation@1\.0\.0/,
    );
    expect(faultOf(NAME, path.join(folder, 'none.json')).detail).toMatch(/cannot be read/);
    expect(faultOf(NAME, fileWith('[1, 2]')).detail).toBe('The file is not JSON with an object in it.');
    expect(faultOf(NAME, fileWith('{')).code).toBe('invalid');
  });
});
