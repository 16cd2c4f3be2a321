import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { livingDifference } from '../../../src/domain/progress/difference.ts';
import type { Tracked } from '../../../src/domain/progress/tracking.ts';
import { describe as describeWork } from '../../../web/src/plan/conflicts.tsx';
import { changesIn } from '../../../web/src/plan/history.tsx';
import type { WorkModel } from '../../../web/src/plan/model.ts';
import { daysIn } from '../../../web/src/plan/own-fields.tsx';
import { Difference } from '../../../web/src/plan/plan-again.tsx';
import { WorkCard } from '../../../web/src/plan/work-card.tsx';
import { headwayText } from '../../../web/src/plan/work-strip.tsx';
import { EMPTY_OUTBOX } from '../../../web/src/saving/outbox.ts';
import { modelOf, tracked } from './college-plan.tsx';

const DATES = { start: '2026-11-23', due: '2026-12-18' };

describe('WorkCard', () => {
  it('says who, until when, how much, and offers every status but slipping', () => {
    const html = card('name-a-lead');
    for (const fact of ['18 Dec 2026 (Autumn term 2026)', 'Leader', '3–5 person-days', 'Name a lead'])
      expect(html).toContain(fact);
    expect([...html.matchAll(/<option[^>]* value="([^"]+)"/g)].map(([, value]) => value).slice(0, 4)).toEqual([
      'to-do',
      'doing',
      'done',
      'declined',
    ]);
    expect(html).not.toContain('Slipping');
  });
  it('says in words that an action slips, and since when', () => {
    const html = card('name-a-lead', { status: { kind: 'doing' }, dates: DATES }, { today: '2027-01-04' });
    expect(html).toContain('Slipping</span> It was due on 18 Dec 2026.');
  });
  it('shows note, reason and owner as the school wrote them, and nothing of it as markup', () => {
    const html = card('name-a-lead', {
      status: { kind: 'declined', reason: '<b>No</b> time' },
      owner: 'Deputy head',
      note: 'Ask Åbo\n<script>',
    });
    expect(html).toContain('Declined: &lt;b>No&lt;/b> time');
    expect(html).toContain('Ask Åbo\n&lt;script>');
    expect(html).toContain('Deputy head');
  });
  it('gives an own action its title, its person-days and a way to delete it; others have none', () => {
    const html = card('own_town', { own: { title: 'Visit our twin town', days: 2.5 }, owner: 'Deputy head', dates: DATES });
    for (const fact of ['Visit our twin town', 'your own', '2.5 person-days', 'Delete this action']) expect(html).toContain(fact);
    expect(card('name-a-lead')).not.toContain('Delete this action');
  });
  it('says what the service does not take, at the action', () => {
    const outbox = { ...EMPTY_OUTBOX, rejected: { 'name-a-lead': 'Write a role, not the address of a person.' } };
    expect(card('name-a-lead', { owner: 'kim@school.example' }, { outbox })).toContain(
      'Not saved: Write a role, not the address of a person.',
    );
  });
  it('offers the plan’s dates again only where the school set others', () => {
    expect(card('name-a-lead', { dates: { start: '2027-01-04', due: '2027-05-28' } })).toContain(
      'Use the dates of the plan again',
    );
    expect(card('name-a-lead', { note: 'x' })).not.toContain('Use the dates of the plan again');
  });
  it('names itself in each of its controls', () => {
    const html = card('name-a-lead', { history: [{ on: '2026-11-24', note: 'written' }] });
    expect(html.match(/<span class="hidden-visually">: Name a lead<\/span>/g)).toHaveLength(3);
    expect(html).toContain('History (one change)');
  });
});

describe('changesIn', () => {
  it('says each part of a step', () => {
    expect(changesIn({ on: '2026-11-22', status: { kind: 'doing' }, owner: 'Deputy head', note: 'written' })).toEqual([
      'Doing',
      'Owner: Deputy head',
      'Note written',
    ]);
    expect(changesIn({ on: '2026-11-22', owner: null, dates: null, note: 'removed' })).toEqual([
      'Owner as in the catalogue',
      'Dates as in the plan',
      'Note taken away',
    ]);
    expect(
      changesIn({ on: '2026-11-22', status: { kind: 'declined', reason: 'No time' }, own: { title: 'Fair', days: 1 } }),
    ).toEqual(['Fair, one person-day', 'Declined: No time']);
  });
});

describe('Difference', () => {
  it('lists what comes, goes and moves with its terms, and what stays', () => {
    const before = modelOf();
    const after = modelOf({ 'strategy-paper': tracked({ status: { kind: 'done' } }) });
    expect(
      renderToStaticMarkup(<Difference difference={livingDifference(before.living, before.living)} model={before} />),
    ).toContain('Nothing would change');
    const [lead, visit, paper] = after.living.actions;
    if (!lead || !visit || !paper) throw new Error('three actions');
    const [first, second] = after.living.terms;
    const difference = { added: [lead], removed: [visit], moved: [{ action: paper, from: first, to: second }], kept: [] };
    const html = renderToStaticMarkup(<Difference difference={difference} model={after} />);
    for (const line of [
      '1 new, 1 moved, 1 leave, 0 stay',
      'from Autumn term 2026 to Spring term 2027',
      'One action leaves the plan',
    ])
      expect(html).toContain(line);
  });
});

describe('words about work', () => {
  it('say how far the plan is', () => {
    expect(headwayText({ all: 24, done: 5, doing: 3, slipping: 1 })).toBe('5 of 24 actions done · 3 under way · one slipping');
    expect(headwayText({ all: 24, done: 0, doing: 0, slipping: 0 })).toBe('0 of 24 actions done');
  });
  it('put both versions of a conflict into one line each', () => {
    expect(describeWork({ status: { kind: 'declined', reason: 'No time' }, owner: 'Clerk', note: 'x' })).toBe(
      'Declined · No time · Clerk · x',
    );
  });
  it.each([
    ['2', 2],
    [' 0,5 ', 0.5],
    ['2.25', 2.25],
    ['', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['1000', undefined],
    ['two', undefined],
  ])('read %j person-days as %s', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});

function card(id: string, mark: Partial<Tracked> | undefined = undefined, more: Parameters<typeof modelOf>[1] = {}): string {
  const model: WorkModel = modelOf(mark ? { [id]: tracked(mark) } : {}, more);
  const action = model.living.actions.find((one) => one.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return renderToStaticMarkup(<WorkCard action={action} model={model} />);
}
