import type { Roadmap } from '../../domain/roadmap.ts';
import type { Voice } from './voice.ts';

/** Own money that a plan needs, or that it needs none, and the small sums that come on top. */
export function sayOwnMoney(voice: Voice, { cost, smallSums = 0 }: Pick<Roadmap['totals'], 'cost' | 'smallSums'>): string {
  const own = cost === 0 ? undefined : voice.say('own-money', { money: voice.money(cost) });
  if (smallSums === 0) return own ?? voice.say('own-money-none');
  const small = voice.money(smallSums);
  return own === undefined ? voice.say('own-money-small', { small }) : voice.say('own-money-and-small', { own, small });
}
