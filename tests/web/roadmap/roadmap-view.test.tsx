import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/domain/applying.ts';
import type { PlannedAction, Roadmap } from '../../../src/domain/roadmap.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import type { PlanModel } from '../../../web/src/roadmap/plan-model.ts';
import { planWordsOf } from '../../../web/src/roadmap/plan-words.ts';
import { RoadmapView } from '../../../web/src/roadmap/roadmap-view.tsx';
import { catalogueTexts, questionnaire, texts } from '../fixtures/college.ts';
import { planned, roadmapOf } from '../fixtures/roadmap.ts';

const visit = planned('partner-visit', 1, {
  start: '2027-01-11',
  end: '2027-02-18',
  deadline: { kind: 'call', id: 'mobility', on: '2027-02-18', hour: '12:00', certainty: 'expected' },
  blockers: [{ term: 0, reasons: [{ kind: 'weeks' }] }],
  unlocks: ['strategy-paper'],
});
const kept: Roadmap = {
  ...roadmapOf([planned('name-a-lead', 0), visit]),
  calls: [
    { kind: 'call', id: 'mobility', on: '2027-02-18', hour: '12:00', certainty: 'expected' },
    { kind: 'call', id: 'mobility', on: '2028-02-18', certainty: 'new-programme' },
  ],
  leftOut: [
    { action: 'kick-off', reason: { kind: 'declined', reason: 'We had one in May.' } },
    { action: 'strategy-paper', reason: { kind: 'too-short' } },
  ],
  progress: [
    { term: -1, overall: 1, score: 40, dimensions: [{ dimension: 'leadership', level: 1 }] },
    { term: 0, overall: 1, score: 45, dimensions: [{ dimension: 'leadership', level: 2 }] },
  ],
};

const NO_CHANGE = { added: [], removed: [], moved: [] };
const application: Application = {
  call: 'mobility',
  action: 'partner-visit',
  on: '2027-02-18',
  certainty: 'confirmed',
  named: true,
  verdict: 'alongside',
  weeks: 9,
  needed: { minimum: 11, full: 20 },
  tasks: [
    { action: 'kick-off', owner: 'leader', version: 'minimum', personDays: 1.5, start: '2026-11-23', end: '2026-11-27' },
    { action: 'partner-visit', owner: 'leader', version: 'full', personDays: 7.5, start: '2027-01-11', end: '2027-02-11' },
  ],
  weekly: [
    {
      from: '2026-11-23',
      to: '2026-11-29',
      free: false,
      tasks: [{ action: 'kick-off', personDays: 1.5, ends: true }],
      personDays: 1.5,
    },
    { from: '2026-11-30', to: '2026-12-06', free: false, tasks: [], personDays: 0 },
  ],
  lacks: [{ kind: 'alongside', action: 'kick-off', end: '2026-11-27' }],
  short: [{ role: 'leader', needed: 9, available: 6, short: 3 }],
};

describe('RoadmapView', () => {
  const html = view({});

  it('gives each action its reason, dates, owner, effort as a range, cost and measure of success', () => {
    const card = cardOf(html, 'name-a-lead');
    expect(card).toContain('“Strategy” reaches level 2');
    for (const fact of ['23 Nov – 18 Dec 2026', 'Leader', '3–5 person-days', 'No money', 'Mandate signed'])
      expect(card).toContain(fact);
  });

  it('says how sure each date is', () => {
    expect(cardOf(html, 'partner-visit')).toContain(
      'Send it by 18 February 2027, 12:00 Brussels time: Mobility grants (expected from the pattern of earlier years)',
    );
    expect(html).toContain('new programme, check');
  });

  it('tells a time of the year from a deadline, and marks a day on the timeline for a deadline only', () => {
    const season = { kind: 'season', id: 'season', on: '2026-11-01', until: '2026-12-20', certainty: 'confirmed' } as const;
    const timed = view({ kept: roadmapOf([planned('name-a-lead', 0, { deadline: season }), visit]) });
    expect(cardOf(timed, 'name-a-lead')).toContain('<dt>Time window</dt>');
    expect(cardOf(timed, 'name-a-lead')).toContain('Between 1 November 2026 and 20 December 2026');
    expect(cardOf(timed, 'partner-visit')).toContain('<dt>Deadline</dt>');
    expect(timed.match(/class="timeline-deadline"/g)?.length).toBe(1);
  });

  it('says why an action does not start earlier, and what it makes possible', () => {
    expect(cardOf(html, 'partner-visit')).toContain('Not in the autumn term 2026, because');
    expect(cardOf(html, 'partner-visit')).toContain('Write the strategy');
  });

  it('marks a safe choice, and says what makes it one', () => {
    const card = cardOf(view({ kept: roadmapOf([planned('name-a-lead', 0, { safe: { range: 0.3 } })]) }), 'name-a-lead');
    expect(card).toContain('<span class="tag">safe choice</span>');
    expect(card).toContain('it stays in the plan even if all work takes 30 % less or more time.');
    expect(cardOf(html, 'name-a-lead')).not.toContain('safe choice');
  });

  it('says what the plan loses without an action, once plans were compared', () => {
    const loss = { value: 1000, percent: 12 };
    const lead = { action: 'name-a-lead', dropped: { ...loss, items: [], dimensions: [], together: ['partner-visit'] } };
    const explanation = { value: 9000, actions: [lead], notChosen: [], doubled: { ...NO_CHANGE, ...loss, factor: 2 } };
    const card = cardOf(view({ explanation }), 'name-a-lead');
    expect(card).toContain('Without it the plan is worth 12 % less.');
    expect(card).toContain('Then “Visit a partner” cannot be done either.');
    expect(card).toContain('It cannot start later in this plan.');
    expect(html).not.toContain('Compared with other plans');
  });

  it('says why an action was left out, the own decisions first', () => {
    expect(html.indexOf('You declined it: We had one in May.')).toBeGreaterThan(0);
    expect(html.indexOf('You declined it')).toBeLessThan(html.indexOf('It takes longer than this plan has time for.'));
  });

  it('shows the calls that the plan aims at; the others are folded', () => {
    const calls = html.slice(html.indexOf('id="calls-title"'));
    expect(calls.slice(0, calls.indexOf('<details'))).toContain('18 Feb 2027');
    expect(calls).toContain('One more call falls into this time; your plan does not aim at it');
  });

  it('says no level while too little is answered, and keeps the plan', () => {
    const open = view({ kept: { ...kept, unrated: { overall: true, dimensions: ['leadership'] } } });
    expect(open).toContain('not rated yet: answer half of the questions first');
    expect(open).not.toContain('overall level');
    expect(open).not.toContain('class="is-rise"');
    expect(cardOf(open, 'name-a-lead')).toContain('Mandate signed');
  });

  it('says an effort without a range once', () => {
    const card = cardOf(
      view({ kept: roadmapOf([planned('name-a-lead', 0, { personDays: { expected: 0.5, low: 0.5, high: 0.5 } })]) }),
      'name-a-lead',
    );
    expect(card).toContain('0.5 person-days');
    expect(card).not.toContain('0.5–0.5');
  });

  it('opens the first action only', () => {
    expect(html.match(/<details data-print="open" open/g)?.length).toBe(1);
  });

  it('marks a level that rises in words, not by colour alone', () => {
    expect(html).toMatch(/class="is-rise">2 .*?<span class="hidden-visually">rises<\/span>/);
  });

  it('shows the work for an application week by week, what the form will lack, and what is planned besides', () => {
    const applying = view({ kept: { ...kept, application } });
    for (const text of [
      'An application by 18 February 2027 is possible if what should come first is done while you write.',
      'Hold a kick-off <span class="soft">(Leader)</span> <span class="tag">done this week</span>',
      '1.5 person-days',
      'Nothing to do: a reserve',
      '“Hold a kick-off” is ready only on 27 November 2026, while the form is being written.',
      'Leader: 9 days are needed until then and 6 are there. 3 days have to come from other work.',
    ])
      expect(applying).toContain(text);
    const besides = applying.slice(applying.indexOf('Also planned until then'));
    expect(besides).toContain('<a href="#action-name-a-lead">Name a lead</a>');
    expect(html).not.toContain('Your application, week by week');
  });

  it('does not let the school decline what it is applying with', () => {
    const applying = view({ kept: { ...kept, application }, change: () => {} });
    expect(cardOf(applying, 'partner-visit')).not.toContain('Not for us');
    expect(cardOf(applying, 'name-a-lead')).toContain('Not for us');
  });

  it('offers no decisions where nothing can be changed', () => {
    expect(html).not.toContain('Not for us');
    expect(view({ change: () => {} })).toContain('Not for us<span class="hidden-visually">: Name a lead</span>');
  });

  it('shows both plans while something is proposed', () => {
    const proposed = roadmapOf([planned('name-a-lead', 1), planned('strategy-paper', 1)]);
    const both = view({ proposed });
    expect(cardOf(both, 'name-a-lead')).toContain('moves here from Autumn term 2026');
    expect(cardOf(both, 'strategy-paper')).toContain('new in the proposal');
    expect(cardOf(both, 'partner-visit')).toContain('would leave the plan');
  });
});

function view(more: Partial<PlanModel>): string {
  const model: PlanModel = {
    names: namesOf(questionnaire, texts),
    words: planWordsOf({ questionnaire, texts, catalogueTexts }, {}),
    kept,
    proposed: undefined,
    draft: { context: {}, choices: { startOn: '2026-11-23', pinned: [], declined: [], done: [], running: [] } },
    change: undefined,
    ...more,
  };
  return renderToStaticMarkup(<RoadmapView model={model} />);
}

function cardOf(html: string, action: PlannedAction['action']): string {
  const from = html.indexOf(`id="action-${action}"`);
  // Runtimes write different kinds of space around the dash of a range.
  return html.slice(from, html.indexOf('</article>', from)).replace(/\s/g, ' ');
}
