import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/domain/explanation.ts';
import type { Level } from '../../../src/domain/questionnaire.ts';
import { explanationSentences, partSentence } from '../../../src/domain/sentences/explanation.ts';
import { english } from './english.ts';

const say = (explanation: Explanation) => explanationSentences(english, explanation);

const rated: Explanation = { kind: 'rated', item: 'welcome-1', value: 2, level: 2, groups: [] };
const unanswered: Explanation = { kind: 'missing', item: 'welcome-2', reason: 'open' };

describe('an item with answers', () => {
  it('is said with its level', () => {
    expect(say(rated)).toEqual(['“Written plan” is at level 2, Organised.']);
  });
  it('is said with the mean where that is no whole level, and with each group shown', () => {
    const groups = [
      { role: 'leader', mean: 3, count: 1 },
      { role: 'teacher', mean: 1.8, count: 5 },
    ];
    expect(say({ ...rated, value: 2.4, groups })).toEqual([
      '“Written plan” is at level 2, Organised: the answers come to 2.4 of 4.',
      'School leader: 3 of 4, from one answer.',
      'Teacher: 1.8 of 4 on average, from 5 answers.',
    ]);
  });
  it('names the consensus that replaces the answers', () => {
    expect(say({ ...rated, consensus: 2 })[1]).toBe('The meeting agreed on level 2. This stands in place of the single answers.');
  });
});

describe('an item without a level', () => {
  it('says whether it is open or unknown', () => {
    expect(say(unanswered)).toEqual(['“Rooms, meals, keys” is not answered yet. It is left out, not counted as zero.']);
    expect(say({ kind: 'missing', item: 'people-2', reason: 'unknown' })[0]).toMatch(/nobody knows yet/);
  });
  it('says why it does not apply', () => {
    const off = { kind: 'not-applicable', item: 'people-2', condition: 'hosting', reason: undefined } as const;
    expect(say(off)).toEqual([
      '“Time” does not apply to this school and is left out.',
      'When it is asked: Only if the school hosts guests.',
    ]);
    expect(say({ ...off, condition: undefined, reason: 'We rent no rooms.' })[1]).toBe('The reason given: We rent no rooms.');
  });
});

describe('a score', () => {
  const parts = [
    { weight: 1, share: 1, contribution: 50, part: rated },
    { weight: 1, share: 0, contribution: 0, part: unanswered },
  ];
  const mean = { kind: 'weighted-mean', of: 'welcome', value: 50, low: 25, high: 75, answered: 0.5, rated: true, parts } as const;

  it('says what it is the mean of and how far the missing answers could move it', () => {
    expect(say(mean)).toEqual([
      'Welcome scores 50 of 100, from one answered item.',
      'With the missing answers at their worst it would be 25, at their best 75.',
    ]);
    const two = parts.map((part) => ({ ...part, share: 0.5, contribution: 33.333 }));
    expect(say({ ...mean, value: 66.666, low: 66.666, high: 66.666, parts: two })).toEqual([
      'Welcome scores 66.7 of 100: the weighted mean of 2 answered items.',
    ]);
  });
  it('says why there is none', () => {
    expect(say({ ...mean, value: undefined, rated: false, answered: 1 / 3 })[0]).toBe(
      'Welcome has no score: too little is answered or applies. So far 33 % is answered.',
    );
  });
  it('of the whole speaks of dimensions, and says when the answers of others keep it up or down', () => {
    const whole = {
      ...mean,
      of: 'overall',
      value: 12.5,
      low: 12.5,
      high: 62.5,
      parts: [{ weight: 1, share: 1, contribution: 0, part: { ...mean, value: 0 } }],
    } as const;
    expect(say(whole)).toEqual([
      'The school as a whole scores 12.5 of 100, from one rated dimension.',
      'The rated dimensions alone would give 0. What is answered in the others already makes 12.5 certain.',
      'With the missing answers at their worst it would be 12.5, at their best 62.5.',
    ]);
    expect(say({ ...whole, value: 60, parts: [{ weight: 1, share: 1, contribution: 75, part: mean }] })[1]).toMatch(
      /allows 60 at most/,
    );
  });
  it('says what each part brings, and nothing for a part that does not count', () => {
    expect(mean.parts.map((part) => partSentence(english, part))).toEqual([
      'This is 100 % of the weight and brings 50 points.',
      undefined,
    ]);
    expect(partSentence(english, { share: 2 / 3, contribution: 1.04 })).toBe('This is 67 % of the weight and brings 1 point.');
  });
});

describe('a level', () => {
  const part = (id: string, level: Level, weight = 1) => ({ id, level, weight, core: id === 'welcome-1' });
  const gate = {
    kind: 'gate',
    of: 'welcome',
    level: 2,
    highest: 2,
    next: { level: 3, shareNow: 0.5, shareNeeded: 0.8, coreBelow: [], lagging: [] },
    parts: [part('welcome-1', 3), part('welcome-2', 2)],
  } as const;

  it('says which share the next one needs and which is there', () => {
    expect(say(gate)).toEqual([
      'Welcome is at level 2, Organised.',
      'Level 3 needs four fifths of the items at 3 or more; now half are.',
    ]);
  });
  it('says so where the weights differ', () => {
    expect(say({ ...gate, parts: [part('welcome-1', 3, 2), part('welcome-2', 2)] })[1]).toMatch(/, by weight; now half are/);
  });
  it('names core items below and items that lag, and leaves out conditions that are met', () => {
    const next = {
      level: 3,
      shareNow: 0.9,
      shareNeeded: 0.8,
      coreBelow: ['welcome-1'],
      lagging: ['welcome-2', 'welcome-3'],
    } as const;
    expect(say({ ...gate, next }).slice(1)).toEqual([
      'Level 3 needs every core item there; “Written plan” is not.',
      'Level 3 allows nothing more than one level behind; “Rooms, meals, keys” and “Guests” are.',
    ]);
  });
  it('of the whole speaks of dimensions', () => {
    const next = { level: 2, shareNow: 0, shareNeeded: 0.8, coreBelow: ['people', 'welcome'], lagging: [] } as const;
    expect(say({ ...gate, of: 'overall', level: 1, next, parts: [] })).toEqual([
      'The school as a whole is at level 1, First steps.',
      'With the missing answers at their best it could be level 2, Organised.',
      'Level 2 needs four fifths of the dimensions at 2 or more; now none are.',
      'Level 2 needs every foundation dimension there; “People” and “Welcome” are not.',
    ]);
  });
  it('says that the top is the top', () => {
    expect(say({ ...gate, level: 4, highest: 4, next: undefined })).toEqual([
      'Welcome is at level 4, Driving improvement.',
      'There is no higher level.',
    ]);
  });
});
