import { describe, expect, it } from 'vitest';
import {
  confidenceSentences,
  coverageSentences,
  disagreementSentence,
  evidenceSentence,
  experienceSentences,
  findOutSentence,
  gapSentences,
  intervalSentence,
  notRatedSentence,
  questionSentence,
  strengthSentence,
} from '../../../src/domain/sentences/profile.ts';
import { english } from './english.ts';

const coverage = { inScope: 2, applicable: 2, answered: 1, unknown: 1, open: 0, withEvidence: 1 };
const score = { value: 50, low: 40, high: 60, interval: [30.4, 71.6] } as const;

describe('the sentences of a profile', () => {
  it('say what a quick scan rests on', () => {
    expect(coverageSentences(english, { scope: 'quick', coverage })).toEqual([
      'Quick scan: 2 of 5 items.',
      '1 of the 2 that apply are answered.',
    ]);
  });
  it('say why a dimension has no score', () => {
    const dimension = { dimension: 'welcome', applicable: true, score: { ...score, value: undefined } };
    expect(notRatedSentence(english, dimension)).toBe('Welcome is not rated yet.');
    expect(notRatedSentence(english, { ...dimension, applicable: false })).toBe('Welcome does not apply to this school.');
    expect(notRatedSentence(english, { ...dimension, score })).toBeUndefined();
  });
  it('give the confidence with everything that limits it', () => {
    const confidence = {
      label: 'low',
      answered: 0.666,
      groups: 1,
      width: 39.25,
      limitedBy: ['answered', 'groups', 'width'],
    } as const;
    expect(confidenceSentences(english, confidence)).toEqual([
      'Confidence is low.',
      'So far 66 % is answered.',
      'Only one group of people has answered.',
      'The likely range is 39 points wide.',
    ]);
    expect(confidenceSentences(english, { ...confidence, label: 'high', limitedBy: [] })).toEqual(['Confidence is high.']);
  });
  it('give the likely range and the evidence', () => {
    expect(intervalSentence(english, score)).toBe('The score is likely between 30 and 72.');
    expect(evidenceSentence(english, { answered: 5, withEvidence: 2 })).toBe('Evidence is named for 2 of 5 answered items.');
    expect(evidenceSentence(english, { answered: 0, withEvidence: 0 })).toBeUndefined();
  });
  it('name strengths and gaps with what they are worth', () => {
    expect(strengthSentence(english, { item: 'welcome-1', level: 4 })).toBe(
      '“Written plan” is a strength: level 4, Driving improvement.',
    );
    const gap = { item: 'people-1', dimension: 'people', level: 1, target: 3, points: 2.4583, blocksNextLevel: true } as const;
    expect(gapSentences(english, gap)).toEqual([
      '“Languages” is 2 levels below the target of 3. Reaching it adds 2.5 to the overall score.',
      'It keeps People from the next level.',
    ]);
    expect(gapSentences(english, { ...gap, level: 2, blocksNextLevel: false })).toHaveLength(1);
  });
  it('ask to talk where people see things differently', () => {
    expect(disagreementSentence(english, { item: 'people-2', disagreement: true })).toMatch(
      /^The answers on “Time” lie far apart/,
    );
    expect(disagreementSentence(english, { item: 'people-2', disagreement: false })).toBeUndefined();
    const learners = { role: 'learner', mean: 1.66, count: 12, gap: 1.34, talkingPoint: true };
    expect(experienceSentences(english, { experience: [learners] })).toEqual([
      'Learner: 1.7 of 4 on average, from 12 answers.',
      'The rating is 1.3 levels higher. Ask them why.',
    ]);
    expect(experienceSentences(english, { experience: [{ ...learners, gap: -1 }] })[1]).toBe(
      'The rating is 1 level lower. Ask them why.',
    );
    expect(experienceSentences(english, { experience: [{ ...learners, gap: 0.4, talkingPoint: false }] })).toHaveLength(1);
  });
  it('turn "don’t know" into a task and ask back what does not fit', () => {
    expect(findOutSentence(english, 'people-2')).toBe('Find out about “Time”: nobody knows yet.');
    expect(questionSentence(english, { check: 'bare', items: [], dimensions: ['people', 'welcome'] })).toBe(
      '“People” and “Welcome”: What could you show a visitor?',
    );
    expect(questionSentence(english, { check: 'bare', items: [], dimensions: [] })).toBe('What could you show a visitor?');
  });
});
