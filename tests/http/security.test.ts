import { describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../src/application/ports.ts';
import { SECURITY_HEADERS } from '../../src/http/middleware/security-headers.ts';
import { newProduct, RIVERSIDE } from '../application/school.ts';
import { kindOf, newBrowser, problemOf, riverside } from './client.ts';

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

describe('headers', () => {
  it.each([
    ['GET', '/api/health'],
    ['GET', '/api/questionnaires/vet-internationalisation/1.0.0'],
    ['GET', '/api/none'],
    ['POST', '/api/health'],
    ['GET', '/api/assessments/e01_nowhere000000000000000'],
    ['DELETE', '/api/session'],
  ])('stand on %s %s, good or bad', async (method, path) => {
    const { headers } = await newBrowser().send(method, path);
    expect(Object.fromEntries(Object.keys(SECURITY_HEADERS).map((name) => [name, headers.get(name)]))).toEqual(SECURITY_HEADERS);
    expect(headers.get('content-security-policy')).toBe(DATA_POLICY);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
  it('keep every reply out of caches unless it is a published version', async () => {
    const { browser, path } = await riverside();
    for (const part of ['', '/answers', '/indicators', '/profile', '/roadmap', '/actions', '/report.json']) {
      expect((await browser.send('GET', path + part)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the session cookie', () => {
  const cookieOf = async (origin: string) =>
    (await newBrowser(newProduct(), origin).send('POST', '/api/assessments', RIVERSIDE)).headers.getSetCookie()[0];

  it.each([
    'https://waymark.example',
    'http://waymark.example',
    'https://127.0.0.1:8787',
    'https://localhost',
    'http://192.168.1.7:8787',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
  ])('is __Host-s with every protection at %s', async (origin) => {
    expect(await cookieOf(origin)).toMatch(
      /^__Host-s=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });
  it.each(['http://127.0.0.1:8787', 'http://localhost:8787', 'http://[::1]:8787', 'http://127.8.9.1'])(
    'is s without Secure at %s, where https cannot work',
    async (origin) => {
      expect(await cookieOf(origin)).toMatch(/^s=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
    },
  );
  it('of the loopback name is not believed anywhere else', async () => {
    const { browser, path } = await riverside();
    browser.cookie = browser.cookie?.replace('__Host-s', 's');
    expect(await kindOf(await browser.send('GET', path))).toMatchObject({ status: 401 });
  });
});

describe('the page of the API', () => {
  it('has the policy of pages, upgraded to https everywhere but on a loopback http origin', async () => {
    const policyAt = async (origin: string) =>
      (await newBrowser(newProduct(), origin).send('GET', '/api/docs')).headers.get('content-security-policy');
    expect(await policyAt('https://waymark.example')).toContain('; upgrade-insecure-requests');
    expect(await policyAt('http://waymark.example')).toContain('; upgrade-insecure-requests');
    expect(await policyAt('http://127.0.0.1:8787')).not.toContain('upgrade-insecure-requests');
    expect(await policyAt('http://127.0.0.1:8787')).toContain("require-trusted-types-for 'script'");
  });
});

describe('a write from another site', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site', origin: 'https://other.waymark.example' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
  ])('is refused when it comes from %s', async (_, headers) => {
    const { browser, path } = await riverside();
    const before = await (await browser.send('GET', path)).text();
    const response = await browser.send('PATCH', path, { operation: 'op-evil-001', school: 'Evil' }, headers);
    expect(await kindOf(response)).toMatchObject({ status: 403, kind: 'forbidden' });
    expect(await kindOf(await browser.send('DELETE', path, undefined, headers))).toMatchObject({ status: 403 });
    expect(await kindOf(await browser.send('DELETE', '/api/session', undefined, headers))).toMatchObject({ status: 403 });
    expect(await (await browser.send('GET', path)).text()).toBe(before);
  });
  it('cannot be a form: only JSON is understood', async () => {
    const { browser, path } = await riverside();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ]) {
      const response = await browser.send('PATCH', path, '{"operation":"op-form-001","school":"Evil"}', { 'content-type': type });
      expect(await kindOf(response)).toMatchObject({ status: 415, kind: 'not-json' });
    }
    expect(
      (
        await browser.send(
          'PATCH',
          path,
          { operation: 'op-json-001', school: 'Ours' },
          { 'content-type': 'application/json; charset=utf-8' },
        )
      ).status,
    ).toBe(200);
  });
});

describe('a body', () => {
  const send = async (body: string, headers = {}) => {
    const { browser, path } = await riverside();
    return browser.send('PATCH', `${path}/answers`, body, headers);
  };

  it('of 70 KB is refused before it is read as JSON', async () => {
    expect(await kindOf(await send(`{"operation":"${'x'.repeat(70_000)}"}`))).toMatchObject({ status: 413, kind: 'too-large' });
    expect(await kindOf(await send('['.repeat(70_000)))).toMatchObject({ status: 413 });
  });
  it('that lies about its length is refused as well', async () => {
    expect(await kindOf(await send('{}', { 'content-length': '99999999' }))).toMatchObject({ status: 413 });
  });
  it('of 64 KiB of brackets is only wrong', async () => {
    expect(await kindOf(await send('['.repeat(65_000)))).toMatchObject({ status: 400 });
    expect(await kindOf(await send(`${'['.repeat(30_000)}${']'.repeat(30_000)}`))).toMatchObject({ status: 400 });
  });
  it.each(['', '{', 'null', '[]', '7', '"x"', 'undefined', '\u0000'])('that is %j is refused with words', async (body) => {
    expect(await kindOf(await send(body))).toMatchObject({ status: 400, kind: 'invalid' });
  });
});

describe('methods', () => {
  it('that an address does not take are answered with those it takes', async () => {
    const browser = newBrowser();
    const response = await browser.send('PUT', '/api/assessments/e01_nowhere000000000000000');
    expect(response.headers.get('allow')).toBe('GET, HEAD, PATCH, DELETE');
    expect(await kindOf(response)).toMatchObject({ status: 405, kind: 'method-not-allowed' });
    expect((await browser.send('POST', '/api/health')).headers.get('allow')).toBe('GET, HEAD');
    expect((await browser.send('GET', '/api/links/exchange')).headers.get('allow')).toBe('POST');
    expect((await browser.send('OPTIONS', '/api/assessments')).status).toBe(405);
  });
  it('HEAD answers as GET does, without a body', async () => {
    const { browser, path } = await riverside();
    const [head, get] = [await browser.send('HEAD', path), await browser.send('GET', path)];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect([...head.headers]).toEqual([...get.headers]);
  });
});

describe('trouble', () => {
  const failing = (error: Error) => {
    const product = newProduct();
    const app = { ...product.app, health: async () => Promise.reject(error) };
    return newBrowser({ ...product, app });
  };

  it('of the storage is temporary, and says when to come back', async () => {
    const browser = failing(new StorageUnavailable('no answer', { cause: 'D1_ERROR: overloaded' }));
    const response = await browser.send('GET', '/api/health');
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await kindOf(response)).toMatchObject({ status: 503, kind: 'unavailable' });
    expect(browser.log).toMatchObject([{ level: 'warn', route: '/api/health' }]);
  });
  it('of our own is told without its inside, and found again in the log', async () => {
    const browser = failing(new TypeError('cannot read secret of undefined at answers.ts:7'));
    const problem = await problemOf(await browser.send('GET', '/api/health'));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('answers.ts');
    expect(browser.log).toMatchObject([{ level: 'error', name: 'TypeError', instance: problem.instance }]);
  });
});
