import { describe, expect, it } from 'vitest';
import { remember, renamed, type Undo } from '../../../web/src/plan/undo.ts';

const typed = (part: 'note' | 'status', before: string): Undo => ({ kind: 'change', action: 'own_town', part, before });

describe('remember', () => {
  it('makes one change of a text that somebody goes on typing, from where it began', () => {
    expect(remember(remember([], typed('note', '')), typed('note', 'A'))).toEqual([typed('note', '')]);
  });
  it('keeps every step of a status, and of two texts in turn', () => {
    const steps = [typed('status', 'a'), typed('status', 'b'), typed('note', ''), typed('status', 'c'), typed('note', 'x')];
    expect(steps.reduce(remember, [])).toEqual(steps);
  });
});

describe('renamed', () => {
  it('follows an action that came back under another id', () => {
    const past: readonly Undo[] = [{ kind: 'add', action: 'own_town' }, typed('note', ''), { kind: 'add', action: 'own_fair' }];
    expect(renamed(past, 'own_town', 'own_new').map(({ action }) => action)).toEqual(['own_new', 'own_new', 'own_fair']);
  });
});
