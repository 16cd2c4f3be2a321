import { describe, expect, it } from 'vitest';
import { bottleneckOf } from '../../../src/domain/roadmap/bottleneck.ts';
import { planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { bottleneckSentence } from '../../../src/domain/sentences/bottleneck.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { sampleInput, sampleRoadmap } from './helpers/samples.ts';
import { inputOf, questionnaire, version } from './helpers/schools.ts';

const says = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const START = '2026-11-22';

describe('the bottleneck of a plan', () => {
  it('of a school with a coordinator for an hour a day is the coordinator, while others have time', () => {
    const { roadmap } = sampleRoadmap('alder', START);
    const limit = bottleneckOf(roadmap);
    expect(limit).toMatchObject({ role: 'coordinator', by: 'capacity' });
    const days = roadmap.terms.flatMap(({ byRole }) => byRole.filter(({ role }) => role === 'coordinator'));
    expect(limit?.planned).toBe(days.reduce((sum, { planned }) => sum + planned, 0));
    expect(limit?.capacity).toBe(days.reduce((sum, { capacity }) => sum + capacity, 0));
    expect(limit?.leftOut).toBe(
      roadmap.leftOut.filter(({ reason }) => reason.kind === 'capacity' && reason.role === 'coordinator').length,
    );
    expect(limit && limit.freeOfOthers > limit.capacity).toBe(true);
  });

  it('is said in one sentence with its figures', () => {
    const limit = { role: 'coordinator', planned: 19.5, capacity: 21, freeOfOthers: 150.5, leftOut: 7 };
    expect(bottleneckSentence(says, { ...limit, by: 'capacity' })).toBe(
      'The time of the international coordinator is the limit: 19.5 of 21 days are planned and 7 more useful actions find no room, while 150.5 days of others are free.',
    );
    expect(bottleneckSentence(says, { ...limit, by: 'open-actions' })).toBe(
      'The international coordinator is the limit: enough actions are open at once, so 7 more useful actions find no room, while 150.5 days of others are free.',
    );
  });

  it('is not the days of a coordinator who has many, but what one person can have open at once', () => {
    const { roadmap } = sampleRoadmap('birch', START, { context: { 'coordinator-posts': 1 } });
    const ofCoordinator = roadmap.leftOut.filter(({ reason }) => 'role' in reason && reason.role === 'coordinator');
    expect(ofCoordinator.length).toBeGreaterThan(0);
    expect(ofCoordinator.filter(({ reason }) => reason.kind !== 'open-actions')).toEqual([]);
    expect(bottleneckOf(roadmap)).toMatchObject({ role: 'coordinator', by: 'open-actions' });
  });

  it('is none where time is enough for everything', () => {
    expect(bottleneckOf(sampleRoadmap('cedar', START).roadmap)).toBeUndefined();
  });

  it('is none any more when the coordinator has more time', () => {
    const { roadmap } = sampleRoadmap('alder', START, { context: { 'coordinator-posts': 2 } });
    expect(bottleneckOf(roadmap)?.role).not.toBe('coordinator');
  });
});

describe('what has no level yet', () => {
  const budget = { name: 'worker', search: 20, bound: 0 } as const;

  it('is the whole and every dimension while next to nothing is answered', () => {
    const first = questionnaire.items[0]?.id;
    const input = inputOf({ levels: (item) => (item === first ? 1 : undefined) });
    const { roadmap } = planRoadmap({ ...input, budget });
    expect(roadmap.unrated?.overall).toBe(true);
    expect(roadmap.unrated?.dimensions.length).toBeGreaterThan(8);
    expect(roadmap.actions.length).toBeGreaterThan(0);
  });

  it('is nothing once the questions are answered', () => {
    expect(planRoadmap({ ...sampleInput('birch', START), budget }).roadmap.unrated).toBeUndefined();
  });
});
