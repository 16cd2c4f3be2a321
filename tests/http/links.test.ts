import { describe, expect, it } from 'vitest';
import { newProduct } from '../application/school.ts';
import { kindOf, newBrowser, riverside } from './client.ts';

const exchange = '/api/links/exchange';
const secretOf = (link: string) => link.replace('/o#', '');

/** Riverside on the office computer, and a second device. */
async function twoDevices() {
  const product = newProduct();
  return { product, ...(await riverside(product)), phone: newBrowser(product) };
}

describe('the one-time link', () => {
  it('says what it opens without being used up', async () => {
    const { phone, ownerLink } = await twoDevices();
    for (let time = 0; time < 3; time += 1) {
      const response = await phone.send('POST', '/api/links/preview', { secret: secretOf(ownerLink) });
      expect(await response.json()).toEqual({
        kind: 'owner',
        school: 'Riverside VET College',
        questionnaire: { id: 'vet-internationalisation', version: '1.0.0' },
        language: 'en',
        expiresAt: '2026-12-22T09:00:00.000Z',
      });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });
  it('signs another device in, once', async () => {
    const { browser, phone, path, ownerLink } = await twoDevices();
    const response = await phone.send('POST', exchange, { secret: secretOf(ownerLink) });
    expect(await response.json()).toEqual({ assessment: path.split('/').at(-1), kind: 'owner' });
    expect((await phone.send('GET', path)).status).toBe(200);
    expect((await browser.send('GET', path)).status).toBe(200);
    const thief = newBrowser(phone.product);
    expect(await kindOf(await thief.send('POST', exchange, { secret: secretOf(ownerLink) }))).toMatchObject({
      status: 410,
      kind: 'gone',
    });
    expect(await kindOf(await thief.send('POST', '/api/links/preview', { secret: secretOf(ownerLink) }))).toMatchObject({
      status: 410,
    });
  });
  it('lapses after thirty days, one made for a device after a day', async () => {
    const { product, browser, phone, path, ownerLink } = await twoDevices();
    const { link, secret } = await (await browser.send('POST', `${path}/links`, { kind: 'owner' })).json();
    expect(link.expiresAt).toBe('2026-11-23T09:00:00.000Z');
    product.clock.set('2026-11-23T09:00:00.000Z');
    expect(await kindOf(await phone.send('POST', exchange, { secret: secretOf(secret) }))).toMatchObject({ status: 410 });
    product.clock.set('2026-12-22T09:00:00.000Z');
    expect(await kindOf(await phone.send('POST', exchange, { secret: secretOf(ownerLink) }))).toMatchObject({ status: 410 });
  });
  it('gets a new session id at each use, and keeps what the device could open', async () => {
    const { product, phone, path, ownerLink } = await twoDevices();
    const hilltop = await riverside(product);
    phone.cookie = hilltop.browser.cookie;
    await phone.send('POST', exchange, { secret: secretOf(ownerLink) });
    expect(phone.cookie).not.toBe(hilltop.browser.cookie);
    expect((await phone.send('GET', path)).status).toBe(200);
    expect((await phone.send('GET', hilltop.path)).status).toBe(200);
    expect(await kindOf(await hilltop.browser.send('GET', hilltop.path))).toMatchObject({ status: 401 });
  });
  it.each(['', 'x', '🚲'.repeat(43), 'A'.repeat(43), "' OR 1=1 --", 'A'.repeat(26)])(
    'answers a guess like "%s" as if it had never been',
    async (secret) => {
      const { status, kind } = await kindOf(await newBrowser().send('POST', exchange, { secret }));
      expect([status, kind]).toEqual(secret === '' ? [400, 'invalid'] : [404, 'not-found']);
    },
  );
});

describe('the recovery code', () => {
  it('lets the owner in again in any spelling, shuts every other device out and is replaced', async () => {
    const { browser, phone, path, ownerLink, recoveryCode } = await twoDevices();
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const response = await phone.send('POST', exchange, { secret: typed });
    const entered = await response.json();
    expect(response.status).toBe(200);
    expect((await phone.send('GET', path)).status).toBe(200);
    expect(await kindOf(await browser.send('GET', path))).toMatchObject({ status: 404 });
    expect(await kindOf(await newBrowser(phone.product).send('POST', exchange, { secret: secretOf(ownerLink) }))).toMatchObject({
      status: 410,
    });
    expect(await kindOf(await newBrowser(phone.product).send('POST', exchange, { secret: recoveryCode }))).toMatchObject({
      status: 410,
    });
    expect(entered.recoveryCode).not.toBe(recoveryCode);
    expect((await newBrowser(phone.product).send('POST', exchange, { secret: entered.recoveryCode })).status).toBe(200);
  });
  it('is told apart from a link on the landing page', async () => {
    const { phone, recoveryCode } = await twoDevices();
    expect(await (await phone.send('POST', '/api/links/preview', { secret: recoveryCode })).json()).toMatchObject({
      kind: 'recovery',
    });
  });
});

describe('signing out', () => {
  it('ends the session, takes the cookie and has the browser forget the rest', async () => {
    const { browser, path } = await riverside();
    const cookie = browser.cookie;
    const response = await browser.send('DELETE', '/api/session');
    expect(response.status).toBe(204);
    expect(response.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(response.headers.getSetCookie()).toEqual(['__Host-s=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict']);
    browser.cookie = cookie;
    expect(await kindOf(await browser.send('GET', path))).toMatchObject({ status: 401, kind: 'unauthenticated' });
  });
  it('is no error on a device that is not signed in', async () => {
    expect((await newBrowser().send('DELETE', '/api/session')).status).toBe(204);
  });
});

describe('a session', () => {
  it('ends thirty days after its last use', async () => {
    const { browser, path } = await riverside();
    const { clock } = browser.product;
    clock.set('2026-12-20T09:00:00.000Z');
    expect((await browser.send('GET', path)).status).toBe(200);
    clock.set('2027-01-18T09:00:00.000Z');
    expect((await browser.send('GET', path)).status).toBe(200);
    clock.set('2027-02-17T09:00:00.000Z');
    expect(await kindOf(await browser.send('GET', path))).toMatchObject({ status: 401 });
  });
});
