import { describe, expect, it } from 'vitest';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { type PlannedRoadmap, planRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { RoadmapWords } from '../../../src/domain/sentences/names.ts';
import { leftOutSentence } from '../../../src/domain/sentences/roadmap.ts';
import words from '../../../src/words/en/roadmap.json' with { type: 'json' };
import { actionIn, inputOf, leftOutIn, planned, questionnaire, type School, TEST_BUDGET, version } from './helpers/schools.ts';

const SAYS: RoadmapWords = { words, questionnaire, texts: version.texts('en'), catalogueTexts: version.catalogueTexts('en') };

/** Points of an item's way that a roadmap goes until the end of a term. */
function stepsIn({ roadmap }: PlannedRoadmap, dimension: string, untilTerm = 99): number {
  const items = new Set(questionnaire.items.filter((item) => item.dimension === dimension).map(({ id }) => id));
  const raises = roadmap.actions.filter(({ lastTerm }) => lastTerm <= untilTerm).flatMap((action) => action.raises);
  return raises.filter(({ item }) => items.has(item)).reduce((sum, { from, to }) => sum + to - from, 0);
}

const daysOf = ({ roadmap }: PlannedRoadmap, owner: string) =>
  roadmap.actions.filter((action) => action.owner === owner).reduce((sum, { personDays }) => sum + personDays.expected, 0);
const ids = ({ roadmap }: PlannedRoadmap) => roadmap.actions.map(({ action }) => action);
const reasonsFor = ({ roadmap }: PlannedRoadmap, priority: string) =>
  roadmap.actions.flatMap(({ reasons }) =>
    reasons.filter((reason) => reason.kind === 'priority' && reason.priority === priority),
  );
/** Levels gained on the items of a priority, each counted once for every term in which it is there. */
function headStart({ roadmap }: PlannedRoadmap, priority: string): number {
  const items = new Set(questionnaire.planning.priorities.find(({ id }) => id === priority)?.items);
  const gained = roadmap.actions.flatMap(({ lastTerm, raises }) =>
    raises.filter(({ item }) => items.has(item)).map(({ from, to }) => (to - from) * (roadmap.terms.length - lastTerm)),
  );
  return gained.reduce((sum, one) => sum + one, 0);
}
const withContext = (context: School['context'], levels: School['levels'] = 1) =>
  planned({ context: context ?? {}, levels: levels ?? 1 });

describe('what the school says about itself changes the roadmap', () => {
  it('size: the same action takes fewer days in a small school and more in a large one', () => {
    const days = (size: string) =>
      actionIn(withContext({ size, 'coordinator-posts': 1, 'other-staff-days': 60 }), 'yearly-review')?.personDays.expected;
    expect(['under-300', 'from-300', 'from-1000', 'over-3000'].map(days)).toEqual([1.5, 2, 2.5, 3]);
  });

  it('size: a small school joins a consortium before it applies on its own', () => {
    const small = planned({ context: { size: 'under-300' }, choices: { pinned: ['short-term-project-application'] } });
    const consortium = actionIn(small, 'consortium-membership');
    const application = actionIn(small, 'short-term-project-application');
    expect(consortium?.end ?? '').not.toBe('');
    expect(application === undefined || (consortium?.end ?? '9') < application.start).toBe(true);
    const middle = planned({
      choices: {
        pinned: ['short-term-project-application'],
        declined: [{ action: 'consortium-membership', reason: 'none near us' }],
      },
    });
    expect(actionIn(middle, 'short-term-project-application')?.deadline?.id).toBe('ka1');
  });

  it('size: a large school always gets a contact in each area', () => {
    const large = actionIn(withContext({ size: 'from-1000' }), 'international-team');
    expect(large?.reasons.some((reason) => reason.kind === 'mandatory')).toBe(true);
    expect(
      actionIn(withContext({ size: 'from-300' }), 'international-team')?.reasons.some((reason) => reason.kind === 'mandatory') ??
        false,
    ).toBe(false);
  });

  it('accreditation: the first application is only for schools without, the yearly request only for schools with it', () => {
    const without = withContext({ 'erasmus-status': 'none' });
    const accredited = withContext({ 'erasmus-status': 'accredited' });
    expect(leftOutIn(without, 'yearly-grant-request')).toEqual({ kind: 'condition', condition: 'accredited' });
    expect(leftOutIn(accredited, 'accreditation-application')).toEqual({ kind: 'condition', condition: 'not-accredited' });
    expect(leftOutIn(accredited, 'excellence-and-mentoring')).toEqual({ kind: 'condition', condition: 'accredited-two-years' });
    expect(leftOutIn(withContext({ 'erasmus-status': 'accredited-two-years' }), 'excellence-and-mentoring')?.kind).not.toBe(
      'condition',
    );
  });

  it('Erasmus status: without a grant, what a grant pays waits for one', () => {
    const pinned = { pinned: ['first-job-shadowing'] };
    const without = planned({ choices: pinned });
    const shadowing = actionIn(without, 'first-job-shadowing');
    const way = ['short-term-project-application', 'consortium-membership'].flatMap((id) => actionIn(without, id) ?? []);
    expect(way.some(({ lastTerm }) => lastTerm < (shadowing?.term ?? 0))).toBe(true);
    const levels = (item: string) => (item === 'programme-access' ? 0 : 3);
    const earliest = (status: string) => {
      const { before, index } = compilePlan(
        inputOf({ levels, context: { 'erasmus-status': status, 'coordinator-posts': 1 }, choices: pinned }),
      );
      return before.earliest[index.get('first-job-shadowing') ?? -1] ?? 0;
    };
    expect(earliest('short-project')).toBeLessThan(earliest('none'));
  });

  it('three short-term grants: only accreditation or a consortium remain', () => {
    const rule = questionnaire.planning.restrictions.findIndex(({ id }) => id === 'three-short-grants');
    expect(leftOutIn(withContext({ 'short-grants': 3 }), 'short-term-project-application')).toEqual({
      kind: 'restriction',
      rule,
    });
    expect(leftOutIn(withContext({ 'short-grants': 2 }), 'short-term-project-application')?.kind).not.toBe('restriction');
  });

  it('hosting: a school that does not host gets no hosting actions, one that would like to starts with profile and welcome', () => {
    const levels = (item: string) => (questionnaire.items.find(({ id }) => id === item)?.dimension === 'hosting' ? 0 : 1);
    const no = withContext({ hosting: 'no' }, levels);
    const wished = withContext({ hosting: 'wished' }, levels);
    expect(stepsIn(no, 'hosting')).toBe(0);
    expect(leftOutIn(no, 'hosting-profiles')).toEqual({ kind: 'condition', condition: 'hosting' });
    expect([actionIn(wished, 'hosting-profiles'), actionIn(wished, 'welcome-plan')].some((action) => action !== undefined)).toBe(
      true,
    );
  });

  it('programme length: the long stay is only for programmes of a year or longer', () => {
    expect(leftOutIn(withContext({ 'programme-length': 'under-one-year' }), 'long-stay-pilot')).toEqual({
      kind: 'condition',
      condition: 'long-programmes',
    });
    expect(leftOutIn(withContext({ 'programme-length': 'three-years-or-more' }), 'long-stay-pilot')?.kind).not.toBe('condition');
  });

  it('regions: cooperation beyond Europe is planned only where the school has or wants it', () => {
    expect(leftOutIn(withContext({ regions: 'europe' }), 'plan-beyond-europe')).toEqual({
      kind: 'condition',
      condition: 'beyond-europe',
    });
    expect(leftOutIn(withContext({ regions: 'beyond' }), 'plan-beyond-europe')?.kind).not.toBe('condition');
  });

  it('posts: the coordinator gets a fifth of a post of work planned, or ten times more, or none', () => {
    const posts = (value: number) => withContext({ 'coordinator-posts': value });
    const total = (value: number) =>
      posts(value).roadmap.terms.reduce(
        (sum, { byRole }) => sum + (byRole.find(({ role }) => role === 'coordinator')?.capacity ?? 0),
        0,
      );
    expect(total(0.2)).toBeCloseTo(2 * 0.2 * 200 * 0.6 * 0.8, 0);
    expect(daysOf(posts(2), 'coordinator')).toBeGreaterThan(daysOf(posts(0.2), 'coordinator'));
    expect(daysOf(posts(0), 'coordinator')).toBe(0);
  });

  it('days of other staff: more agreed days allow more', () => {
    const few = withContext({ 'other-staff-days': 2 });
    const many = withContext({ 'other-staff-days': 40 });
    expect(daysOf(many, 'teacher')).toBeGreaterThan(daysOf(few, 'teacher'));
    expect(many.plan.value).toBeGreaterThan(few.plan.value);
  });

  it('budget: with none, only what costs little or is paid by a grant', () => {
    const none = withContext({ 'own-budget': 0, 'coordinator-posts': 2, 'other-staff-days': 60 });
    const bands = none.roadmap.actions.map(({ action, grantPaid }) => ({
      grantPaid,
      cost: questionnaire.actions.find(({ id }) => id === action)?.cost ?? 0,
    }));
    expect(bands.every(({ grantPaid, cost }) => grantPaid || cost <= 1)).toBe(true);
    expect(none.roadmap.totals.cost).toBe(0);
    expect(leftOutIn(none, 'mobility-register')?.kind).toBe('budget');
    expect(leftOutIn(withContext({ 'own-budget': 20_000, 'coordinator-posts': 2 }), 'mobility-register')?.kind).not.toBe(
      'budget',
    );
  });

  it('horizon: one, two or three years of terms', () => {
    expect([1, 2, 3].map((horizon) => withContext({ horizon }).roadmap.terms.length)).toEqual([2, 4, 6]);
    expect(withContext({ horizon: 3 }).roadmap.actions.length).toBeGreaterThan(
      withContext({ horizon: 1 }).roadmap.actions.length,
    );
  });

  it('focus: the chosen dimensions gain more, and earlier', () => {
    for (const dimension of ['outgoing', 'at-home', 'quality']) {
      const chosen = withContext({ focus: [dimension] });
      const other = withContext({ focus: [dimension === 'partners' ? 'values' : 'partners'] });
      expect(stepsIn(chosen, dimension), dimension).toBeGreaterThanOrEqual(stepsIn(other, dimension));
      expect(stepsIn(chosen, dimension, 1), dimension).toBeGreaterThanOrEqual(stepsIn(other, dimension, 1));
      expect(chosen.roadmap.focus).toEqual({ dimensions: [dimension], chosen: true });
    }
    expect(withContext({ focus: [] }).roadmap.focus.chosen).toBe(false);
    expect(withContext({ focus: [] }).roadmap.focus.dimensions).toHaveLength(3);
  });

  it('country: its terms and its usual departure set the dates', () => {
    const terms = (country: string) =>
      withContext({ country })
        .roadmap.terms.slice(0, 2)
        .map(({ from, to }) => [from, to]);
    expect(terms('fi')).toEqual([
      ['2026-08-12', '2026-12-19'],
      ['2027-01-07', '2027-06-05'],
    ]);
    expect(terms('lt')[0]?.[0]).toBe('2026-09-01');
  });

  it('country: outside the programme nobody applies', () => {
    const outside = withContext({ country: 'other' });
    expect(leftOutIn(outside, 'accreditation-application')?.kind).toBe('restriction');
    expect(outside.roadmap.actions.some(({ deadline }) => deadline?.id === 'ka1')).toBe(false);
  });

  it('calls: a school sees those that are open to it', () => {
    const calls = (status: string) => new Set(withContext({ 'erasmus-status': status }).roadmap.calls.map(({ id }) => id));
    expect(calls('none').has('ka120')).toBe(true);
    expect(calls('accredited').has('ka120')).toBe(false);
    expect(calls('accredited').has('ka1')).toBe(true);
  });

  it('learner groups: for learners under 18, safety and respect count more', () => {
    expect(reasonsFor(withContext({ 'learner-groups': ['under-18'] }), 'under-18').length).toBeGreaterThan(0);
    expect(reasonsFor(withContext({ 'learner-groups': ['adults'] }), 'under-18')).toEqual([]);
    expect(reasonsFor(withContext({ 'learner-groups': ['apprentices'] }), 'apprentices').length).toBeGreaterThan(0);
  });

  it('fewer opportunities: above the European share, inclusion moves up', () => {
    const end = (share: number) =>
      actionIn(
        planned({ context: { 'fewer-opportunities-share': share }, choices: { pinned: ['inclusion-plan'] } }),
        'inclusion-plan',
      )?.end ?? '9';
    expect(end(40) <= end(10)).toBe(true);
    expect(reasonsFor(withContext({ 'fewer-opportunities-share': 40 }), 'fewer-opportunities').length).toBeGreaterThan(0);
    expect(reasonsFor(withContext({ 'fewer-opportunities-share': 10 }), 'fewer-opportunities')).toEqual([]);
  });

  it('a coordinator who works alone gets hours, a deputy and a handover file in the first half-year', () => {
    const alone = withContext({ 'coordinator-alone': true, 'other-staff-days': 15 });
    expect(actionIn(alone, 'coordinator-with-hours')?.term).toBe(0);
    expect(actionIn(alone, 'continuity-plan')?.term).toBe(0);
    expect(actionIn(alone, 'continuity-plan')?.reasons.some((reason) => reason.kind === 'mandatory')).toBe(true);
    const team = actionIn(withContext({ 'coordinator-alone': false }), 'continuity-plan');
    expect(team?.reasons.some((reason) => reason.kind === 'mandatory') ?? false).toBe(false);
  });

  it('departure: what has to be ready before it moves with it', () => {
    const ready = (departure: string, term: number) => {
      const { candidates } = compilePlan(inputOf({ context: { 'next-departure': departure } }));
      return candidates.find(({ action }) => action.id === 'travel-checklist')?.timing.windows[term];
    };
    const tied = { kind: 'departure', id: 'departure', certainty: 'confirmed' };
    expect(ready('2027-02-15', 0)?.deadline).toEqual({ ...tied, on: '2027-01-04' });
    expect(ready('2027-05-10', 1)?.deadline).toEqual({ ...tied, on: '2027-03-29' });
    expect(ready('2027-05-10', 1)?.to).toBeLessThan(ready('2027-06-01', 1)?.to ?? 0);
  });

  it('a named departure means that learners travel: the safety net comes first', () => {
    const levels = (item: string) => (item === 'safety' ? 0 : 1);
    const going = withContext({ 'next-departure': '2027-03-08' }, levels);
    expect(actionIn(going, 'emergency-plan')?.reasons).toContainEqual({ kind: 'safety-net', item: 'safety', level: 0 });
    expect(actionIn(going, 'emergency-plan')?.term).toBe(0);
  });

  it.each([
    ['several-sites', 'several sites', { sites: 'several' }, { sites: 'one' }, 1, 0.4, 10, ['leadership', 'partners']],
    [
      'regulated-fields',
      'regulated jobs',
      { fields: ['health-and-care'] },
      { fields: ['business-and-law'] },
      2,
      0.2,
      25,
      ['at-home', 'staff'],
    ],
    [
      'fewer-opportunities',
      '40 % with fewer opportunities',
      { 'fewer-opportunities-share': 40 },
      { 'fewer-opportunities-share': 10 },
      1,
      0.2,
      5,
      ['at-home', 'staff'],
    ],
    [
      'safety-incident',
      'an incident',
      { 'known-problems': ['safety-incident'] },
      { 'known-problems': [] },
      2,
      0.4,
      5,
      ['leadership', 'partners'],
    ],
    [
      'audit-findings',
      'findings of an audit',
      { 'known-problems': ['audit-findings'] },
      { 'known-problems': [] },
      1,
      0.4,
      10,
      ['leadership', 'partners'],
    ],
    [
      'low-grant-use',
      'money not used',
      { 'known-problems': ['low-grant-use'] },
      { 'known-problems': [] },
      2,
      0.2,
      5,
      ['leadership', 'partners'],
    ],
    ['remote', 'an island', { remote: true }, { remote: false }, 2, 0.1, 10, ['at-home', 'staff']],
  ] as const)(
    '%s: %s takes its items further, or earlier, in a school whose days are short',
    (id, _, with_, without, level, posts, days, focus) => {
      const school = { 'coordinator-posts': posts, 'other-staff-days': days, target: 3, focus };
      const found = withContext({ ...school, ...with_ }, level);
      const usual = withContext({ ...school, ...without }, level);
      expect(headStart(found, id)).toBeGreaterThan(headStart(usual, id));
      expect(reasonsFor(found, id).length).toBeGreaterThan(0);
      expect(reasonsFor(usual, id)).toEqual([]);
    },
  );

  it('target: level 4 is aimed at only in the focus, and only where the school says so', () => {
    const high = (target: number | undefined) =>
      withContext(
        { focus: ['partners'], 'coordinator-posts': 1, ...(target === undefined ? {} : { target }) },
        3,
      ).roadmap.actions.flatMap(({ raises }) => raises.filter(({ to }) => to === 4));
    const dimension = (item: string) => questionnaire.items.find(({ id }) => id === item)?.dimension;
    expect(high(4).some(({ item }) => dimension(item) === 'partners')).toBe(true);
    expect(high(undefined).length).toBeLessThan(high(4).length);
  });

  it('preset: early results put more quick wins into the first term', () => {
    const quick = ({ roadmap }: PlannedRoadmap) =>
      roadmap.actions.filter(
        ({ term, personDays }) => term === 0 && personDays.expected <= questionnaire.planning.quickWin.personDays,
      ).length;
    expect(quick(withContext({ preset: 'quick' }))).toBeGreaterThanOrEqual(quick(withContext({ preset: 'level-driven' })));
  });

  it('a question left open is named wherever it decides: at what is left out, and at rules that ask for something', () => {
    const input = inputOf({ context: { hosting: 'yes' } });
    const { 'erasmus-status': _, ...context } = input.context;
    const { roadmap } = planRoadmap({ ...input, context, budget: TEST_BUDGET });
    const reason = (id: string) => roadmap.leftOut.find(({ action }) => action === id)?.reason;
    expect(reason('yearly-grant-request')).toEqual({ kind: 'condition', condition: 'accredited', assumed: ['erasmus-status'] });
    expect(roadmap.assumed).toContain('erasmus-status');
    const told = leftOutSentence(SAYS, { reason: reason('yearly-grant-request') ?? { kind: 'done' } });
    expect(told).toMatch(/^It does not fit your school\. .* This is assumed\. You left a question open: “.*”$/);
    const demanded = roadmap.actions.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'mandatory'));
    expect(demanded).toContainEqual(expect.objectContaining({ assumed: ['coordinator-alone'] }));
    const answered = withContext({ 'coordinator-alone': true });
    expect(leftOutIn(answered, 'yearly-grant-request')).toEqual({ kind: 'condition', condition: 'accredited' });
  });

  it('position in the year: a call too near for the work moves to the next round', () => {
    const choices = (startOn: string) => ({
      startOn,
      pinned: ['short-term-project-application'],
      declined: [{ action: 'consortium-membership', reason: 'none near us' }],
    });
    const levels = (item: string) => (item === 'programme-access' || item === 'international-budget' ? 1 : 3);
    const early = actionIn(planned({ levels, choices: choices('2026-08-12') }), 'short-term-project-application');
    const late = actionIn(planned({ levels, choices: choices('2027-01-10') }), 'short-term-project-application');
    expect(early?.deadline).toMatchObject({ on: '2027-02-18', certainty: 'expected' });
    expect(late?.deadline).toMatchObject({ on: '2028-02-18', certainty: 'new-programme' });
  });

  it('the scan: a quick scan plans only for what it asked', () => {
    const quick = planned({ scope: 'quick' });
    const asked = new Set(questionnaire.scopes.find(({ id }) => id === 'quick')?.items);
    expect(quick.roadmap.actions.flatMap(({ raises }) => raises).every(({ item }) => asked.has(item))).toBe(true);
  });

  it('"don\'t know" becomes something to find out, and never a level', () => {
    const unsure = planned({ levels: (item) => (item === 'safety' ? undefined : 1) });
    expect(unsure.roadmap.findOut).toEqual(['safety']);
    expect(unsure.roadmap.findOutTasks).toEqual([{ item: 'safety', owner: 'coordinator', from: '2026-08-12', by: '2026-09-09' }]);
    expect(unsure.roadmap.actions.flatMap(({ raises }) => raises).some(({ item }) => item === 'safety')).toBe(false);
    expect(ids(unsure).length).toBeGreaterThan(5);
  });
});
