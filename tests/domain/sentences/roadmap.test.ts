import { describe, expect, it } from 'vitest';
import type { Deadline, PlannedAction, Roadmap } from '../../../src/domain/roadmap.ts';
import type { RoadmapWords } from '../../../src/domain/sentences/names.ts';
import {
  againSentences,
  blockerSentence,
  deadlineSentence,
  leftOutSentence,
  notEarlierSentences,
  reasonSentence,
  termName,
  timingLabel,
  whySentences,
} from '../../../src/domain/sentences/roadmap.ts';
import {
  capacitySentences,
  findOutClauses,
  qualitySentence,
  thisWeek,
  thisWeekSentence,
} from '../../../src/domain/sentences/roadmap-summary.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { generatedSchool } from '../roadmap/helpers/generated.ts';
import { planned, questionnaire, version } from '../roadmap/helpers/schools.ts';

const says: RoadmapWords = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };
const roadmaps = [2, 5, 11, 17, 29].map((seed) => planned(generatedSchool(seed)).roadmap);
const chosen = { focus: { dimensions: ['outgoing'], chosen: true } };

/** The described level of an item, as it stands inside a sentence. */
const levelWords = (item: string, level: number) => says.texts.items[item]?.levels[level]?.replace(/\.$/, '');

/** Numbers of a sentence that stand outside quoted titles. */
function numbersIn(sentence: string): readonly string[] {
  return sentence.replaceAll(/“[^”]*”/g, '').match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function isSentence(sentence: string): boolean {
  return /^[A-Z“].*\.$/.test(sentence) && !/[{}]|undefined|NaN/.test(sentence);
}

describe('reasons', () => {
  it('are told in short sentences: what is missing and the focus, then the call, then what the school gains', () => {
    const reasons: Roadmap['actions'][number]['reasons'] = [
      { kind: 'raises', item: 'preparation', from: 1, to: 2 },
      { kind: 'blocks-next-level', dimension: 'outgoing', item: 'preparation', level: 2 },
      { kind: 'focus', dimension: 'outgoing' },
      { kind: 'call', call: 'ka1', on: '2027-02-18', weeks: 12, certainty: 'expected' },
    ];
    expect(whySentences(says, chosen, { reasons })).toEqual([
      'Because “Preparation before departure” keeps “Learners going abroad” from level 2 and you chose “Learners going abroad” as a focus.',
      'The call “Mobility grants (KA121 and KA122, VET)” closes in 12 weeks, on 18 February 2027 (expected from the pattern of earlier years).',
      `“Preparation before departure” reaches level 2: “${levelWords('preparation', 2)}”.`,
    ]);
  });

  it('say each item once, and rules as sentences of their own', () => {
    const reasons: Roadmap['actions'][number]['reasons'] = [
      { kind: 'raises', item: 'safety', from: 0, to: 2 },
      { kind: 'safety-net', item: 'safety', level: 0 },
      { kind: 'mandatory', rule: questionnaire.planning.mandatory.findIndex(({ id }) => id === 'yearly-review') },
      { kind: 'priority', priority: 'under-18', item: 'safety' },
    ];
    expect(whySentences(says, chosen, { reasons })).toEqual([
      'Because the safety net item “Safety and emergencies” is only at level 0.',
      `“Safety and emergencies” reaches level 2: “${levelWords('safety', 2)}”.`,
      'Every plan holds a yearly review.',
      'Learners are under 18, so safety and respect move up.',
    ]);
  });

  it('promise a level only when the steps below it are done', () => {
    const raises = { kind: 'raises', item: 'safety', from: 2, to: 3 } as const;
    const gain = (reaches: 1 | 3 | 4) => reasonSentence(says, chosen, { ...raises, reaches });
    expect(gain(1)).toBe(
      `“Safety and emergencies” can reach level 3 once the steps below it are done: “${levelWords('safety', 3)}”.`,
    );
    expect(gain(3)).toBe(`“Safety and emergencies” reaches level 3: “${levelWords('safety', 3)}”.`);
    expect(gain(4)).toBe(`“Safety and emergencies” reaches level 4: “${levelWords('safety', 4)}”.`);
  });

  it('name two items together that keep the same dimension back, and never a step from level to level as a reason', () => {
    const reasons: Roadmap['actions'][number]['reasons'] = [
      { kind: 'raises', item: 'preparation', from: 1, to: 2 },
      { kind: 'raises', item: 'learner-chances', from: 1, to: 2 },
      { kind: 'blocks-next-level', dimension: 'outgoing', item: 'preparation', level: 2 },
      { kind: 'blocks-next-level', dimension: 'outgoing', item: 'learner-chances', level: 2 },
      { kind: 'prerequisite-of', action: 'kick-off' },
    ];
    const [because, , needed] = whySentences(says, chosen, { reasons });
    expect(because).toBe(
      `Because “Preparation before departure” and “${says.texts.items['learner-chances']?.title}” keep “Learners going abroad” from level 2.`,
    );
    expect(needed).toBe('“Hold a half-day kick-off” needs it first.');
    for (const roadmap of roadmaps) {
      for (const action of roadmap.actions) {
        const told = whySentences(says, roadmap, action);
        for (const sentence of told.filter((one) => one.startsWith('Because ')))
          expect(sentence.replaceAll(/“[^”]*”/g, 'it').split(/, | and /).length, sentence).toBeLessThan(4);
        if (action.raises.length > 0)
          expect(
            told.some((one) => / reaches level \d: “/.test(one)),
            action.action,
          ).toBe(true);
      }
    }
  });

  it('of every action of every roadmap are whole sentences whose numbers stand in the facts', () => {
    for (const roadmap of roadmaps) {
      for (const action of roadmap.actions) {
        const facts = JSON.stringify(action.reasons);
        if (action.status === 'planned') expect(whySentences(says, roadmap, action).length, action.action).toBeGreaterThan(0);
        for (const reason of action.reasons) {
          const sentence = reasonSentence(says, roadmap, reason);
          expect(isSentence(sentence), sentence).toBe(true);
          if (reason.kind === 'priority' || reason.kind === 'mandatory') continue;
          for (const number of numbersIn(sentence)) expect(facts, sentence).toContain(number.padStart(1, '0'));
        }
      }
    }
  });
});

describe('blockers', () => {
  it('say what is missing and who is short of it', () => {
    const [roadmap] = roadmaps;
    const blocker = {
      term: 0,
      reasons: [
        { kind: 'after', action: 'kick-off' },
        { kind: 'capacity', short: 2.5, role: 'teacher' },
      ],
    } as const;
    expect(blockerSentence(says, roadmap?.terms ?? [], blocker)).toBe(
      `Not in the ${roadmap?.terms[0] ? termName(says, roadmap.terms[0]).toLowerCase() : ''}, because “Hold a half-day kick-off” comes first and 2.5 days are missing (Teacher or programme lead).`,
    );
  });

  it('are said once where they hold for every earlier term', () => {
    const blockers = [0, 1, 2].map((term) => ({ term, reasons: [{ kind: 'window' }] as const }));
    expect(notEarlierSentences(says, [], { blockers })).toEqual(['Not earlier, because it begins with a school year.']);
  });

  it.each([
    [
      { kind: 'window', deadline: { kind: 'call', id: 'ka1', on: '2028-02-18', certainty: 'expected' } },
      'Not earlier, because it is work for “Mobility grants (KA121 and KA122, VET)” on 18 February 2028.',
    ],
    [
      { kind: 'window', deadline: { kind: 'event', id: 'erasmus-days', on: '2027-10-12', certainty: 'expected' } },
      'Not earlier, because it leads to “Erasmus Days” on 12 October 2027.',
    ],
    [
      { kind: 'window', deadline: { kind: 'return', id: 'return', on: '2027-04-30', certainty: 'expected' } },
      'Not earlier, because it follows the stays, from 30 April 2027 on.',
    ],
    [
      {
        kind: 'window',
        deadline: { kind: 'season', id: 'season', on: '2027-05-01', until: '2027-06-30', certainty: 'confirmed' },
      },
      'Not earlier, because its time of the year is 1 May 2027 to 30 June 2027.',
    ],
    [
      { kind: 'window', deadline: { kind: 'start', id: 'start', on: '2027-11-21', certainty: 'confirmed' } },
      'Not earlier, because it waits until 21 November 2027, counted from the start of the plan.',
    ],
    [
      { kind: 'weeks', before: { kind: 'call', id: 'ka120', on: '2027-09-29', certainty: 'expected' } },
      'Not earlier, because too few weeks are left before “Erasmus accreditation (KA120, VET)” on 29 September 2027.',
    ],
  ] satisfies (readonly [PlannedAction['blockers'][number]['reasons'][number], string])[])(
    'name the date or the time of the year: %j',
    (reason, sentence) => {
      const blockers = [0, 1].map((term) => ({ term, reasons: [reason] }));
      expect(notEarlierSentences(says, [], { blockers })).toEqual([sentence]);
    },
  );

  it('of every action of every roadmap are whole sentences whose numbers stand in the facts', () => {
    for (const { actions, terms } of roadmaps) {
      for (const { blockers } of actions) {
        for (const blocker of blockers) {
          const sentence = blockerSentence(says, terms, blocker);
          expect(isSentence(sentence), sentence).toBe(true);
          const facts = JSON.stringify([blocker, terms[blocker.term]]);
          for (const number of numbersIn(sentence)) expect(facts, sentence).toContain(number);
        }
      }
    }
  });
});

describe('what is left out', () => {
  it.each([
    [{ kind: 'declined', reason: 'not our way' }, 'You declined it: not our way'],
    [
      { kind: 'no-gain', covered: [{ item: 'safety', level: 2, by: 'emergency-plan' }] },
      '“Write an emergency and insurance plan” takes “Safety and emergencies” to level 2 in this plan.',
    ],
    [
      { kind: 'no-gain', covered: [{ item: 'safety', level: 2, by: 'emergency-plan' }], aboveTarget: true },
      '“Write an emergency and insurance plan” takes “Safety and emergencies” to level 2 in this plan. Beyond that it leads above the level you aim at.',
    ],
    [{ kind: 'no-gain', unrated: true }, 'What it raises was not rated.'],
    [{ kind: 'no-gain', notApplicable: true }, 'What it raises does not apply to your school.'],
    [
      { kind: 'prerequisite', action: 'kick-off', late: true },
      '“Hold a half-day kick-off” has to come first and ends too late for it in this plan.',
    ],
    [{ kind: 'no-gain', unrated: true, scope: 'quick' }, 'What it raises is not asked in the “Quick scan”.'],
    [{ kind: 'no-date', deadline: 'start' }, 'Its time comes only after the end of this plan.'],
    [{ kind: 'no-date', deadline: 'season' }, 'No date fits within this plan: its time of the year.'],
    [{ kind: 'no-date', deadline: 'ka120' }, 'No date fits within this plan: Erasmus accreditation (KA120, VET).'],
    [{ kind: 'budget', cost: 5000 }, 'It costs about 5,000 euro, more than the budget has left.'],
    [{ kind: 'capacity', role: undefined }, 'Too few days are left for it in the whole school.'],
    [
      { kind: 'condition', condition: 'hosting' },
      'It does not fit your school. Only if the school hosts guests from abroad, or wants to.',
    ],
  ] as const)('%j is said in words', (reason, sentence) => {
    expect(leftOutSentence(says, { reason })).toBe(sentence);
  });

  it('has a sentence for every action of every roadmap', () => {
    for (const { leftOut } of roadmaps) {
      for (const one of leftOut) {
        const sentence = leftOutSentence(says, one);
        expect(sentence, one.action).not.toMatch(/[{}]|undefined/);
        expect(sentence.length).toBeGreaterThan(10);
      }
    }
  });
});

describe('deadlines', () => {
  it.each([
    [
      { kind: 'call', id: 'ka1', on: '2027-02-18', hour: '12:00', certainty: 'expected' },
      'Send it by 18 February 2027, 12:00 Brussels time: Mobility grants (KA121 and KA122, VET) (expected from the pattern of earlier years)',
    ],
    [
      { kind: 'call', id: 'ka1', on: '2028-02-18', hour: '12:00', certainty: 'new-programme' },
      'Send it by 18 February 2028, 12:00 Brussels time: Mobility grants (KA121 and KA122, VET) (new programme, check)',
    ],
    [
      { kind: 'departure', id: 'departure', on: '2027-01-04', certainty: 'confirmed' },
      'Ready by 4 January 2027, in time for the next stays (confirmed)',
    ],
    [
      { kind: 'return', id: 'return', on: '2027-05-14', certainty: 'expected' },
      'Not before 14 May 2027, after the stays (expected from the pattern of earlier years)',
    ],
    [
      { kind: 'return', id: 'return', on: '2027-04-30', within: { weeks: 6, limit: 'end' }, certainty: 'expected' },
      'To be done within 6 weeks after the stays, from 30 April 2027 (expected from the pattern of earlier years)',
    ],
    [
      { kind: 'season', id: 'season', on: '2027-05-01', until: '2027-06-30', certainty: 'confirmed' },
      'Between 1 May 2027 and 30 June 2027',
    ],
    [
      { kind: 'start', id: 'start', on: '2027-11-21', certainty: 'confirmed' },
      'Not before 21 November 2027, counted from the start of the plan',
    ],
    [
      { kind: 'event', id: 'erasmus-days', on: '2027-10-12', certainty: 'expected' },
      'Ready for Erasmus Days on 12 October 2027 (expected from the pattern of earlier years)',
    ],
  ] satisfies (readonly [Deadline, string])[])('%j', (deadline, sentence) => {
    expect(deadlineSentence(says, deadline)).toBe(sentence);
  });
});

describe('labels', () => {
  it.each([
    [{ kind: 'call' }, 'Deadline'],
    [{ kind: 'departure' }, 'Deadline'],
    [{ kind: 'event' }, 'Deadline'],
    [{ kind: 'start' }, 'Earliest start'],
    [{ kind: 'return' }, 'Earliest start'],
    [{ kind: 'return', within: { weeks: 2, limit: 'start' } }, 'Time window'],
    [{ kind: 'season' }, 'Time window'],
  ] as const)('tell a day to be ready by from an earliest day and from a time: %j', (deadline, label) => {
    expect(timingLabel(says, deadline)).toBe(label);
  });
});

describe('the summary', () => {
  const [first] = roadmaps;
  if (!first) throw new Error('no roadmap');

  it('names one thing to do this week, and another one later', () => {
    const opening = thisWeek(first);
    expect(['start', 'later']).toContain(opening.kind);
    const late = first.terms.at(-1)?.to ?? first.startOn;
    expect(thisWeekSentence(says, first)).toMatch(/^(This week|Next): /);
    const task = { item: 'safety', owner: 'coordinator', from: '2026-11-23', by: '2026-12-18' };
    const unsure = { ...first, findOut: ['safety'], findOutTasks: [task], actions: [] };
    expect(thisWeek(unsure)).toEqual({ kind: 'find-out', item: 'safety', task });
    expect(thisWeekSentence(says, unsure)).toBe(
      'This week: find out how things stand with “Safety and emergencies”. International coordinator does it, by 18 December 2026.',
    );
    expect(thisWeekSentence(says, { ...first, findOut: [], actions: [] }, late)).toMatch(/^Nothing is planned/);
  });

  it('says how near the plan comes to the best, rounded down', () => {
    expect(qualitySentence(says, { quality: { value: 699, bound: 1000, reached: 0.699 } })).toBe(
      'This plan reaches at least 69 % of the best possible value in our model under your constraints.',
    );
    expect(qualitySentence(says, { quality: { value: 10, bound: 10, reached: 1 } })).toMatch(/^In our model no plan/);
  });

  it('says openly how much of the working time is used and what does not fit', () => {
    const [used, short] = capacitySentences(says, {
      ...first,
      leftOut: [{ action: 'kick-off', reason: { kind: 'capacity', role: 'leader' } }],
    });
    expect(used).toContain(new Intl.NumberFormat('en').format(first.totals.personDays));
    expect(short).toMatch(/^One more action would help/);
  });

  it('says who finds out what nobody knew, and until when', () => {
    const task = { item: 'safety', owner: 'leader', from: '2026-11-23', by: '2026-12-18' };
    expect(findOutClauses(says, { findOut: ['safety'], findOutTasks: [task] })).toEqual([
      '“Safety and emergencies” (School leader, by 18 December 2026)',
    ]);
    expect(findOutClauses(says, { findOut: ['safety'] })).toEqual(['“Safety and emergencies”']);
  });

  it('says how far an action leads when it is done again', () => {
    expect(againSentences(says, { again: [{ item: 'safety', to: 3 }] })).toEqual([
      'Done again after a year, it can take “Safety and emergencies” to level 3.',
    ]);
    expect(againSentences(says, {})).toEqual([]);
  });
});
