import { describe, expect, it } from 'vitest';
import { termName } from '../../../src/domain/sentences/roadmap.ts';
import { thisWeek, thisWeekSentence } from '../../../src/domain/sentences/roadmap-summary.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { faultsOf } from './helpers/checks.ts';
import { sampleInput, sampleRoadmap } from './helpers/samples.ts';
import { planned, questionnaire, version } from './helpers/schools.ts';

const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
/** Days of terms: with few weeks left, with many, and both sides of a break. */
const IN_TERM = ['2026-09-07', '2026-10-05', '2026-11-22', '2026-12-07', '2027-01-11', '2027-04-12', '2027-05-10'];

describe.each(['alder', 'birch', 'cedar'])('the first term of the plan of %s', (id) => {
  it.each(IN_TERM)('from %s begins with something that starts this week', (startOn) => {
    const { input, roadmap } = sampleRoadmap(id, startOn);
    const now = thisWeek(roadmap, startOn);
    expect(now.kind).toBe('start');
    expect(roadmap.terms[0]?.from).toBe(startOn);
    expect(faultsOf(input, roadmap)).toEqual([]);
    if (now.kind === 'start') expect(now.action.term).toBe(0);
  });
});

describe('a term joined with the rest of the one before', () => {
  const { roadmap } = sampleRoadmap('birch', '2026-11-22');
  const [first] = roadmap.terms;

  it('has a name that says both', () => {
    expect(first && termName(says, first)).toBe('Rest of autumn term 2026 and spring term 2027');
  });

  it('has days of work on both sides of the break, and none in it', () => {
    const days = roadmap.actions.filter(({ term }) => term === 0).flatMap(({ start, end }) => [start, end]);
    expect(days.some((day) => day <= '2026-12-19')).toBe(true);
    expect(days.filter((day) => day > (first?.joined?.to ?? '') && day < (first?.joined?.next ?? ''))).toEqual([]);
  });

  it('still reaches a call in the new year with work that starts before the break', () => {
    const { roadmap: next } = planned({
      levels: 2,
      choices: { startOn: '2026-11-30', pinned: ['yearly-grant-request'] },
      context: { 'erasmus-status': 'accredited' },
    });
    expect(next.actions.find(({ action }) => action === 'yearly-grant-request')?.deadline?.on).toBe('2027-02-18');
  });

  it('waits with work for the start of a school year until that begins', () => {
    const { roadmap: spring } = sampleRoadmap('birch', '2027-05-10');
    const early = spring.actions.filter(({ action, start }) => {
      const timing = questionnaire.actions.find((one) => one.id === action)?.timing.kind;
      return timing === 'school-year-start' && start < (spring.terms[0]?.joined?.next ?? '');
    });
    const urgent = new Set(['mandatory', 'pinned', 'safety-net', 'foundation', 'prerequisite-of']);
    expect(early.filter(({ reasons }) => !reasons.some(({ kind }) => urgent.has(kind)))).toEqual([]);
  });
});

describe('the one thing to do this week', () => {
  it('on a weekend is what starts in the coming week', () => {
    const { roadmap } = sampleRoadmap('birch', '2026-11-22');
    expect(thisWeekSentence(says, roadmap, '2026-11-22')).toMatch(/^This week: /);
    expect(thisWeek(roadmap, '2026-11-21')).toEqual(thisWeek(roadmap, '2026-11-23'));
  });

  it('is work for the application where the school is writing one', () => {
    const applying = { call: 'ka1', on: '2027-02-18' };
    const { roadmap } = sampleRoadmap('birch', '2026-11-12', { choices: { applying } });
    const [first, second] = roadmap.application?.tasks ?? [];
    expect(thisWeek(roadmap)).toEqual({ kind: 'application', task: first });
    expect(thisWeek(roadmap, '2026-12-17')).toEqual({ kind: 'application', task: second });
    expect(thisWeekSentence(says, roadmap)).toBe(
      'This week, for your application: Collect the needs of learners, staff and employers. International coordinator does it, by 2 December 2026.',
    );
    expect(thisWeek(roadmap, '2027-02-22').kind).not.toBe('application');
  });

  it('in the holidays is something to find out, or else what comes next', () => {
    const { roadmap } = sampleRoadmap('cedar', '2027-07-05');
    expect(thisWeek(roadmap).kind).toBe(sampleInput('cedar', '2027-07-05').profile.findOut.length > 0 ? 'find-out' : 'later');
  });
});
