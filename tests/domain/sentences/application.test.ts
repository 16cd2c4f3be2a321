import { describe, expect, it } from 'vitest';
import type { Application, FormGap } from '../../../src/domain/applying.ts';
import { addWeeks } from '../../../src/domain/roadmap/dates.ts';
import {
  applicationSentence,
  applicationSentences,
  applicationWeekSentence,
  formGapSentence,
  nextRoundSentence,
} from '../../../src/domain/sentences/application.ts';
import type { RoadmapWords } from '../../../src/domain/sentences/names.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { sampleRoadmap } from '../roadmap/helpers/samples.ts';
import { questionnaire, version } from '../roadmap/helpers/schools.ts';

const says: RoadmapWords = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const applying = (id: string, call: string, weeks: number): Application => {
  const on = '2027-02-18';
  const { application } = sampleRoadmap(id, addWeeks(on, -weeks), { choices: { applying: { call, on } } }).roadmap;
  if (!application) throw new Error('no application');
  return application;
};

/** Numbers of a sentence that stand outside titles and the catalogue's own text. */
function numbersIn(sentence: string): readonly string[] {
  return sentence.replaceAll(/“[^”]*”|: [A-Z].*/g, '').match(/\d+(?:[.,]\d+)*/g) ?? [];
}

describe('the sentences of an application', () => {
  const all = ['alder', 'birch', 'cedar'].flatMap((id) =>
    ['ka1', 'ka120', 'ka2'].flatMap((call) => [1, 2, 6, 14, 30].map((weeks) => applying(id, call, weeks))),
  );

  it('are whole, and every number in them stands in the facts', () => {
    for (const application of all) {
      const facts = JSON.stringify(application);
      for (const sentence of applicationSentences(says, application)) {
        expect(sentence).toMatch(/^[A-Z“].*\.$/);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        for (const number of numbersIn(sentence)) expect(facts, sentence).toContain(number);
      }
    }
  });

  it('begin with whether it can be ready', () => {
    expect(applicationSentence(says, applying('birch', 'ka1', 6))).toBe(
      'An application by 18 February 2027 is possible if what should come first is done while you write. One after the other it takes 9 weeks, and 6 are left.',
    );
    expect(applicationSentence(says, applying('cedar', 'ka120', 6))).toMatch(
      /^This application is not for your school now\. It does not fit/,
    );
  });

  it('say why some steps are small: weeks are missing, or days', () => {
    const base = applying('birch', 'ka1', 14);
    expect(applicationSentence(says, { ...base, weeks: 14, needed: { minimum: 9, full: 16 } })).toContain(
      'it takes 16 weeks and 14 are left',
    );
    expect(applicationSentence(says, { ...base, weeks: 20, needed: { minimum: 9, full: 16 } })).toContain('too few days');
  });

  it.each([
    [{ kind: 'missing', action: 'kick-off' }, '“Hold a half-day kick-off” is missing.'],
    [
      { kind: 'alongside', action: 'kick-off', end: '2027-01-29' },
      '“Hold a half-day kick-off” is ready only on 29 January 2027, while the form is being written.',
    ],
    [
      { kind: 'part', action: 'kick-off', personDays: 0.5, needed: 1.5 },
      'Of “Hold a half-day kick-off” there is time for 0.5 of 1.5 days.',
    ],
    [
      { kind: 'minimum', action: 'kick-off' },
      '“Hold a half-day kick-off” is there only in its smallest version: Two hours with leaders, one teacher per area and one learner. Agree on focus areas only.',
    ],
  ] satisfies (readonly [FormGap, string])[])('%j', (gap, sentence) => {
    expect(formGapSentence(says, gap)).toBe(sentence);
  });

  it('name the next round, and why the plan does not reach it', () => {
    const nextRound = { on: '2028-02-18', certainty: 'new-programme', planned: true } as const;
    expect(nextRoundSentence(says, { nextRound })).toBe(
      'The next round closes on 18 February 2028 (new programme, check), and the plan works towards it.',
    );
    expect(nextRoundSentence(says, { nextRound: { ...nextRound, planned: false, reason: { kind: 'too-short' } } })).toBe(
      'The next round closes on 18 February 2028 (new programme, check), and the plan does not reach it. It takes longer than this plan has time for.',
    );
  });

  it('tell each week', () => {
    const week = { from: '2026-12-07', to: '2026-12-13', free: false, personDays: 1.5, tasks: [] };
    const tasks = [
      { action: 'kick-off', personDays: 1, ends: true },
      { action: 'needs-collection', personDays: 0.5, ends: false },
    ];
    expect(applicationWeekSentence(says, { ...week, tasks })).toBe(
      'Week of 7 December 2026: Hold a half-day kick-off, one day, done; Collect the needs of learners, staff and employers, 0.5 days.',
    );
    expect(applicationWeekSentence(says, week)).toBe('Week of 7 December 2026: nothing to do, a reserve.');
    expect(applicationWeekSentence(says, { ...week, free: true })).toBe('Week of 7 December 2026: holidays.');
  });
});
