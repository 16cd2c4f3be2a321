import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newProduct } from '../application/school.ts';
import { type Browser, newBrowser, riverside } from './client.ts';

/** One link of the model: what a careful owner knows of it. */
interface Known {
  id: string;
  secret: string;
  kind: 'owner' | 'editor' | 'viewer';
  lapsesAt: number;
  used: number;
  ended: boolean;
  readonly devices: { readonly browser: Browser; seenAt: number }[];
}

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T09:00:00.000Z');
/** A device that was not used for so long is signed out. */
const SESSION_DAYS = 30;

/** What somebody does next; numbers choose among what there is. */
type Step =
  | { readonly do: 'make'; readonly kind: 'owner' | 'editor' | 'viewer'; readonly days: number }
  | { readonly do: 'enter' | 'replace' | 'revoke' | 'look'; readonly which: number }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'guess' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('make' as const),
    kind: fc.constantFrom('owner' as const, 'editor' as const, 'viewer' as const),
    days: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    do: fc.constantFrom('enter' as const, 'enter' as const, 'replace' as const, 'revoke' as const, 'look' as const),
    which: fc.nat(9),
  }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 5 }) }),
  fc.constant({ do: 'guess' as const }),
);

describe('the life of links', () => {
  it('is as the model says, whatever happens in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { browser: owner, path } = await riverside(newProduct());
        const { clock } = owner.product;
        const links: Known[] = [];
        let now = START;
        let writes = 0;
        const stands = (link: Known) => !link.ended && link.lapsesAt > now;
        const usable = (link: Known) => stands(link) && (link.kind !== 'owner' || link.used === 0);
        const chosen = (which: number) => (links.length === 0 ? undefined : links[which % links.length]);

        for (const one of steps) {
          if (one.do === 'wait') {
            now += one.days * DAY;
            clock.set(new Date(now).toISOString());
            // The owner's own device stays in use.
            expect((await owner.send('GET', path)).status).toBe(200);
          } else if (one.do === 'make') {
            const made = await (await owner.send('POST', `${path}/links`, { kind: one.kind, days: one.days })).json();
            links.push({
              id: made.link.id,
              secret: made.secret.slice(3),
              kind: one.kind,
              lapsesAt: now + one.days * DAY,
              used: 0,
              ended: false,
              devices: [],
            });
          } else if (one.do === 'guess') {
            const response = await newBrowser(owner.product).send('POST', '/api/links/exchange', { secret: 'A'.repeat(43) });
            expect(response.status).toBe(404);
          } else {
            const link = chosen(one.which);
            if (link) await act(one.do, link);
          }
        }
        expect((await owner.send('GET', `${path}/links`)).status).toBe(200);

        async function act(what: 'enter' | 'replace' | 'revoke' | 'look', link: Known): Promise<void> {
          if (what === 'enter') {
            const device = newBrowser(owner.product);
            const preview = await device.send('POST', '/api/links/preview', { secret: link.secret });
            const response = await device.send('POST', '/api/links/exchange', { secret: link.secret });
            expect([preview.status, response.status]).toEqual(usable(link) ? [200, 200] : [410, 410]);
            if (response.status !== 200) return;
            link.used += 1;
            link.devices.push({ browser: device, seenAt: now });
          } else if (what === 'look') {
            for (const device of link.devices) {
              const isSignedIn = now - device.seenAt < SESSION_DAYS * DAY;
              const sees = isSignedIn && !link.ended && (link.kind === 'owner' || link.lapsesAt > now);
              const without = isSignedIn ? 404 : 401;
              expect((await device.browser.send('GET', path)).status).toBe(sees ? 200 : without);
              writes += 1;
              const write = await device.browser.send('PATCH', path, {
                operation: `op-${writes}-life`,
                school: 'Riverside',
              });
              expect(write.status).toBe(sees ? (link.kind === 'viewer' ? 403 : 200) : without);
              if (sees) device.seenAt = now;
            }
          } else if (what === 'revoke') {
            const response = await owner.send('DELETE', `${path}/links/${link.id}`);
            expect(response.status).toBe(link.ended ? 404 : 204);
            link.ended = true;
          } else {
            const response = await owner.send('POST', `${path}/links/${link.id}/replacement`);
            expect(response.status).toBe(link.ended ? 404 : 201);
            link.ended = true;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
