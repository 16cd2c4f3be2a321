import type { PlanInstance } from '../../src/domain/planning/instance.ts';
import { fingerprint, withPerturbed } from '../bench/planner/fingerprint.ts';

/** SHA-256 over the plans, values, bounds and proofs of so many problems: the given ones, the rest perturbed. */
export async function planHash(given: readonly PlanInstance[], count: number): Promise<string> {
  const text = new TextEncoder().encode(fingerprint(withPerturbed(given, count)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const NO_LIMIT = 'no limit';

/** Problems as JSON text. What has no limit is infinite, which JSON cannot say by itself. */
export function textOf(given: readonly PlanInstance[]): string {
  return JSON.stringify(given, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? NO_LIMIT : value));
}

/** The hash over problems that came as text. */
export function planHashOf(text: string, count: number): Promise<string> {
  return planHash(
    JSON.parse(text, (_, value: unknown) => (value === NO_LIMIT ? Number.POSITIVE_INFINITY : value)),
    count,
  );
}

/** The same for a Worker: problems in, hash out. The address says how many. */
export default {
  async fetch(request: Request): Promise<Response> {
    return new Response(await planHashOf(await request.text(), Number(new URL(request.url).searchParams.get('count'))));
  },
};
