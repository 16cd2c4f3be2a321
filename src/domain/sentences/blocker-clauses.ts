import type { Blocker, Deadline } from '../roadmap.ts';
import { actionTitle, momentName, type RoadmapWords, roleName, say } from './names.ts';
import { sayDate } from './say.ts';

type BlockerReason = Blocker['reasons'][number];

/** One thing that speaks against an earlier term. */
export function blockerClause(says: RoadmapWords, reason: BlockerReason): string {
  switch (reason.kind) {
    case 'after':
      return say(says, 'blocker-after', { action: actionTitle(says, reason.action) });
    case 'capacity':
      return reason.role === undefined
        ? say(says, 'blocker-capacity-all', { short: reason.short })
        : say(says, 'blocker-capacity', { short: reason.short, role: roleName(says, reason.role) });
    case 'open-actions':
      return reason.role === undefined
        ? say(says, 'blocker-open-actions-all')
        : say(says, 'blocker-open-actions', { role: roleName(says, reason.role) });
    case 'budget':
      return say(says, 'blocker-budget', { short: reason.short });
    case 'window':
      return reason.deadline === undefined
        ? say(says, 'blocker-window')
        : say(says, `blocker-window-${reason.deadline.kind}`, datesOf(says, reason.deadline));
    case 'weeks':
      return reason.before === undefined
        ? say(says, 'blocker-weeks')
        : say(says, 'blocker-weeks-before', datesOf(says, reason.before));
  }
}

function datesOf(says: RoadmapWords, { id, on, until }: Deadline): Readonly<Record<string, string>> {
  return { name: momentName(says, id), date: sayDate(says, on), until: sayDate(says, until ?? on) };
}
