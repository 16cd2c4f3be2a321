import type { Tracking } from '../../../src/domain/progress/tracking.ts';
import type { Value } from '../saving/values.ts';

/** What an outbox holds about an action; to do where it holds nothing. */
export function trackingIn(value: Value): Tracking {
  return isTracking(value) ? value : { status: { kind: 'to-do' } };
}

function isTracking(value: Value): value is Value & Tracking {
  return typeof value === 'object' && value !== null && 'status' in value;
}
