import { describe, expect, it } from 'vitest';
import { newProduct, RIVERSIDE } from '../application/school.ts';
import { kindOf, newBrowser, problemOf, riverside } from './client.ts';

describe('POST /assessments', () => {
  it('starts an assessment, signs in and shows two secrets once', async () => {
    const browser = newBrowser();
    const response = await browser.send('POST', '/api/assessments', RIVERSIDE);
    expect(response.status).toBe(201);
    const { assessment, ownerLink, recoveryCode } = await response.json();
    expect(assessment).toMatchObject({ ...RIVERSIDE, submitted: false, createdOn: '2026-11-22' });
    expect(assessment.id).toMatch(/^e01_[A-Za-z0-9_-]{22}$/);
    expect(ownerLink).toMatch(/^\/o#[A-Za-z0-9_-]{43}$/);
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(response.headers.get('location')).toBe(`/api/assessments/${assessment.id}`);
    expect((await browser.send('GET', `/api/assessments/${assessment.id}`)).status).toBe(200);
  });
  it('stores no secret', async () => {
    const product = newProduct();
    const { browser, ownerLink, recoveryCode } = await riverside(product);
    const stored = JSON.stringify([[...product.state.links], [...product.state.sessions.keys()], [...product.state.assessments]]);
    for (const secret of [
      ownerLink.slice(3),
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
      browser.cookie?.split('=')[1] ?? '',
    ]) {
      expect(secret.length).toBeGreaterThan(20);
      expect(stored).not.toContain(secret);
    }
  });
  it.each([
    ['an unknown version', { questionnaire: { id: RIVERSIDE.questionnaire.id, version: '9.9.9' } }, ['/questionnaire']],
    ['a name of JavaScript as questionnaire', { questionnaire: { id: 'constructor', version: 'prototype' } }, ['/questionnaire']],
    ['an unknown scope', { scope: 'half' }, ['/scope']],
    ['a language without words', { language: 'tlh' }, ['/language']],
    ['a school without a name', { school: '   ' }, ['/school']],
    ['a school with a very long name', { school: 'x'.repeat(121) }, ['/school']],
    ['an unknown context question', { context: { weather: 'fine' } }, ['/context/weather']],
    ['a country that is none', { context: { country: 'atlantis' } }, ['/context/country']],
    ['a text where a list belongs', { context: { 'learner-groups': 'adults' } }, ['/context/learner-groups']],
    ['an object as context answer', { context: { country: { code: 'fi' } } }, ['/context/country']],
    ['a field of ours', { id: 'e01_mine', submitted: true }, ['/id', '/submitted']],
    ['a number as school', { school: 7 }, ['/school']],
  ])('refuses %s and says where', async (_, change, pointers) => {
    const product = newProduct();
    const response = await newBrowser(product).send('POST', '/api/assessments', { ...RIVERSIDE, ...change });
    expect(await kindOf(response)).toEqual({ status: 400, kind: 'invalid', pointers });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(product.state.assessments.size).toBe(0);
  });
  it('refuses a prototype', async () => {
    const body = JSON.stringify(RIVERSIDE).replace('{', '{"__proto__":{"submitted":true},');
    expect(await kindOf(await newBrowser().send('POST', '/api/assessments', body))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers: ['/__proto__'],
    });
  });
  it('says what is missing', async () => {
    const { errors } = await problemOf(await newBrowser().send('POST', '/api/assessments', {}));
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/questionnaire', '/scope', '/school', '/language', '/context']);
    expect(errors?.[2]?.detail).toBe('This field is missing; give a text.');
  });
  it('cleans the name it is given', async () => {
    const { assessment } = await (
      await newBrowser().send('POST', '/api/assessments', { ...RIVERSIDE, school: ' E\u0301cole\u0007 du Lac\ud800 ' })
    ).json();
    expect(assessment.school).toBe('École du Lac\ufffd');
  });
  it('adds a second assessment to the same device', async () => {
    const { browser, path } = await riverside();
    const { assessment } = await (await browser.send('POST', '/api/assessments', { ...RIVERSIDE, school: 'Hilltop' })).json();
    expect((await browser.send('GET', path)).status).toBe(200);
    expect((await browser.send('GET', `/api/assessments/${assessment.id}`)).status).toBe(200);
  });
});

describe('PATCH /assessments/:id', () => {
  it('merges context and changes scope, school and language', async () => {
    const { browser, path } = await riverside();
    const response = await browser.send('PATCH', path, {
      operation: 'op-change-1',
      scope: 'full',
      school: 'Riverside',
      context: { hosting: 'yes', regions: null, horizon: 3 },
    });
    expect(response.status).toBe(200);
    const { assessment } = await response.json();
    expect(assessment).toMatchObject({
      scope: 'full',
      school: 'Riverside',
      context: { country: 'fi', hosting: 'yes', horizon: 3 },
    });
    expect(assessment.context).not.toHaveProperty('regions');
  });
  it('applies a repeated operation once and refuses its id for another change', async () => {
    const { browser, path } = await riverside();
    const change = { operation: 'op-change-1', school: 'Riverside' };
    await browser.send('PATCH', path, change);
    await browser.send('PATCH', path, { operation: 'op-change-2', school: 'Riverside College' });
    expect((await (await browser.send('PATCH', path, change)).json()).assessment.school).toBe('Riverside College');
    expect(await kindOf(await browser.send('PATCH', path, { ...change, school: 'Lakeside' }))).toMatchObject({
      status: 422,
      kind: 'operation-reused',
    });
  });
  it.each([
    ['nothing to change', { operation: 'op-change-1' }, []],
    ['no operation id', { school: 'Riverside' }, ['/operation']],
    ['an operation id of one letter', { operation: 'a', school: 'Riverside' }, ['/operation']],
    ['an unknown scope', { operation: 'op-change-1', scope: 'half' }, ['/scope']],
    ['a target out of range', { operation: 'op-change-1', context: { target: 9 } }, ['/context/target']],
    ['another questionnaire', { operation: 'op-change-1', questionnaire: { id: 'x', version: '1' } }, ['/questionnaire']],
  ])('refuses %s', async (_, body, pointers) => {
    const { browser, path } = await riverside();
    const before = await (await browser.send('GET', path)).text();
    expect(await kindOf(await browser.send('PATCH', path, body))).toEqual({ status: 400, kind: 'invalid', pointers });
    expect(await (await browser.send('GET', path)).text()).toBe(before);
  });
});

describe('DELETE /assessments/:id', () => {
  it('deletes it for good', async () => {
    const { browser, path, ownerLink } = await riverside();
    expect((await browser.send('DELETE', path)).status).toBe(204);
    expect(await kindOf(await browser.send('GET', path))).toMatchObject({ status: 404, kind: 'not-found' });
    expect(await kindOf(await browser.send('DELETE', path))).toMatchObject({ status: 404 });
    expect(await kindOf(await browser.send('POST', '/api/links/exchange', { secret: ownerLink.slice(3) }))).toMatchObject({
      status: 404,
    });
  });
});
