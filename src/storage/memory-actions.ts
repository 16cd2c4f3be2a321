import type { ActionStore } from '../application/action-port.ts';
import type { Decision } from '../domain/progress/decisions.ts';
import type { TrackedId, Tracking, TrackingChange } from '../domain/progress/tracking.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import { guarded, type MemoryAssessment, type MemoryState, operated, Refused } from './memory-state.ts';

/** Tracked actions in memory: for tests, and the statement of what the D1 store does. */
export function memoryActionStore(state: MemoryState): ActionStore {
  return {
    tracked: async (id) => Object.fromEntries(state.assessments.get(id)?.actions ?? []),
    save: async (permit, operation, changes) =>
      operated(state, permit, operation, (kept) => {
        if (changes.some(({ action, version }) => (kept.actions.get(action)?.version ?? 0) !== version))
          return new Refused('stale');
        for (const { action, tracking, step } of changes) put(kept, action, tracking, step, permit.now.slice(0, 10));
        return Object.fromEntries(changes.map(({ action, version }) => [action, version + 1]));
      }),
    add: async (permit, operation, { action, tracking, step }, most) =>
      operated(state, permit, operation, (kept) => {
        if ([...kept.actions.values()].filter(({ own }) => own).length >= most) return new Refused('too-many');
        put(kept, action, tracking, step, permit.now.slice(0, 10));
        return action;
      }),
    remove: async (permit, action) =>
      guarded(state, permit, (kept) => {
        kept.actions.delete(action);
        return null;
      }),
  };
}

/** Takes over decisions made elsewhere, whatever version is kept. */
export function decide(kept: MemoryAssessment, decisions: readonly Decision[], on: CivilDate): void {
  for (const { action, status } of decisions) put(kept, action, { ...kept.actions.get(action), status }, { status }, on);
}

function put(
  kept: MemoryAssessment,
  action: TrackedId,
  tracking: Tracking,
  step: TrackingChange | undefined,
  on: CivilDate,
): void {
  const before = kept.actions.get(action);
  const history = before?.history ?? [];
  kept.actions.set(action, {
    ...tracking,
    version: (before?.version ?? 0) + 1,
    history: step ? [...history, { on, ...step }] : history,
  });
}
