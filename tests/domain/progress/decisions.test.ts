import { describe, expect, it } from 'vitest';
import { choicesNow, decisionsBetween, statusOf } from '../../../src/domain/progress/decisions.ts';
import { CHOICES, tracked } from './college.ts';

const DECLINED = { kind: 'declined', reason: 'The city does it' } as const;

describe('choicesNow', () => {
  it('turns what is tracked into choices of the plan', () => {
    const marks = {
      strategy: tracked({ status: { kind: 'done' } }),
      'kick-off': tracked({ status: { kind: 'doing' } }),
      fair: tracked({ status: DECLINED }),
      blog: tracked({ note: 'Later' }),
      own_town: tracked({ status: { kind: 'done' }, own: { title: 'Twin town', days: 1 } }),
    };
    expect(choicesNow(CHOICES, marks, '2027-02-01')).toEqual({
      startOn: '2027-02-01',
      pinned: [],
      declined: [{ action: 'fair', reason: 'The city does it' }],
      done: ['strategy'],
      running: [{ action: 'kick-off', term: 0 }],
    });
  });
  it('keeps earlier choices about actions that nobody tracked', () => {
    const before = { ...CHOICES, done: ['fair'], declined: [{ action: 'blog', reason: 'No time' }], pinned: ['strategy'] };
    expect(choicesNow(before, {}, '2026-11-22')).toEqual(before);
  });
  it('lets what is tracked win over an earlier choice', () => {
    const before = { ...CHOICES, done: ['fair'], running: [{ action: 'blog', term: 2 }] };
    const marks = { fair: tracked({}), blog: tracked({ status: { kind: 'done' } }) };
    expect(choicesNow(before, marks, '2026-11-22')).toMatchObject({ done: ['blog'], running: [] });
  });
  it('decides each action once: what is done is no longer pinned, what is to do may be', () => {
    const before = { ...CHOICES, pinned: ['strategy', 'fair', 'blog'] };
    const marks = { strategy: tracked({ status: { kind: 'done' } }), fair: tracked({ owner: 'Deputy head' }) };
    expect(choicesNow(before, marks, '2026-11-22')).toMatchObject({ pinned: ['fair', 'blog'], done: ['strategy'] });
  });
  it('says the same whatever the order in which things were tracked', () => {
    const one = tracked({ status: { kind: 'done' } });
    expect(choicesNow(CHOICES, { a: one, b: one }, '2027-01-01')).toEqual(choicesNow(CHOICES, { b: one, a: one }, '2027-01-01'));
  });
});

describe('decisionsBetween', () => {
  it('are the choices that changed', () => {
    const after = { ...CHOICES, declined: [{ action: 'fair', reason: 'The city does it' }], done: ['blog'] };
    expect(decisionsBetween(CHOICES, after, {})).toEqual([
      { action: 'blog', status: { kind: 'done' } },
      { action: 'fair', status: DECLINED },
    ]);
    expect(decisionsBetween(after, CHOICES, {})).toEqual([
      { action: 'blog', status: { kind: 'to-do' } },
      { action: 'fair', status: { kind: 'to-do' } },
    ]);
  });
  it('take back nothing that was tracked while an older plan was open', () => {
    const marks = { fair: tracked({ status: DECLINED }), blog: tracked({ status: { kind: 'done' } }) };
    expect(decisionsBetween(CHOICES, CHOICES, marks)).toEqual([]);
  });
  it('are none where the plan only takes over what is tracked', () => {
    const marks = { fair: tracked({ status: DECLINED }), blog: tracked({ status: { kind: 'doing' } }) };
    expect(decisionsBetween(CHOICES, choicesNow(CHOICES, marks, '2026-11-22'), marks)).toEqual([]);
  });
  it('of a first plan are all it says', () => {
    expect(decisionsBetween(undefined, { ...CHOICES, done: ['blog'] }, {})).toEqual([
      { action: 'blog', status: { kind: 'done' } },
    ]);
  });
});

describe('statusOf', () => {
  it('is to do where neither says anything', () => {
    expect(statusOf('fair', undefined, {})).toEqual({ kind: 'to-do' });
  });
});
