import type { PlanInstance } from '../../src/domain/planning/instance.ts';
import { fingerprint, withPerturbed } from '../bench/planner/fingerprint.ts';

/** SHA-256 over the plans, values, bounds and proofs of so many problems: the given ones, the rest perturbed. */
export async function planHash(given: readonly PlanInstance[], count: number): Promise<string> {
  const text = new TextEncoder().encode(fingerprint(withPerturbed(given, count)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same for a Worker: problems in, hash out. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { given, count } = (await request.json()) as { given: readonly PlanInstance[]; count: number };
    return new Response(await planHash(given, count));
  },
};
