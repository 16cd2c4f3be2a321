import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../application/school.ts';
import { kindOf, riverside } from './client.ts';

const indicator = CATALOGUE.find('vet-internationalisation', '1.0.0')?.questionnaire.indicators[0];
const count = `${indicator?.id}/${indicator?.counts[0]?.id}`;
const part = `${indicator?.id}/${indicator?.parts[0]?.id}`;

describe('PATCH /assessments/:id/indicators', () => {
  it('merges counts, marks and targets and returns all figures', async () => {
    const { browser, path } = await riverside();
    await browser.send('PATCH', `${path}/indicators`, {
      operation: 'op-figures-1',
      years: { 2025: { counts: { [count]: 12 }, estimates: { [count]: true } } },
    });
    const response = await browser.send('PATCH', `${path}/indicators`, {
      operation: 'op-figures-2',
      years: { 2024: { counts: { [count]: 9 } } },
      targets: { [part]: { value: 8, year: 2028 } },
    });
    expect(response.status).toBe(200);
    const figures = {
      years: [
        { year: 2024, counts: { [count]: 9 }, estimates: [] },
        { year: 2025, counts: { [count]: 12 }, estimates: [count] },
      ],
      targets: { [part]: { value: 8, year: 2028 } },
    };
    expect(await response.json()).toEqual({ figures });
    expect(await (await browser.send('GET', `${path}/indicators`)).json()).toEqual({ figures });
  });
  it('refuses an eleventh year and keeps the ten', async () => {
    const { browser, path } = await riverside();
    const years = (from: number, number: number) =>
      Object.fromEntries(Array.from({ length: number }, (_, index) => [from + index, { counts: { [count]: 1 } }]));
    await browser.send('PATCH', `${path}/indicators`, { operation: 'op-figures-1', years: years(2015, 10) });
    const response = await browser.send('PATCH', `${path}/indicators`, { operation: 'op-figures-2', years: years(2025, 1) });
    expect(await kindOf(response)).toEqual({ status: 400, kind: 'invalid', pointers: ['/years'] });
    expect((await (await browser.send('GET', `${path}/indicators`)).json()).figures.years).toHaveLength(10);
  });
  it.each([
    ['an unknown count', { years: { 2025: { counts: { 'weather/sunny': 3 } } } }, ['/years/2025/counts/weather~1sunny']],
    ['an unknown target', { targets: { 'weather/sun': { value: 1, year: 2027 } } }, ['/targets/weather~1sun']],
    ['a negative count', { years: { 2025: { counts: { [count]: -1 } } } }, [`/years/2025/counts/${count.replace('/', '~1')}`]],
    ['a count as text', { years: { 2025: { counts: { [count]: '12' } } } }, [`/years/2025/counts/${count.replace('/', '~1')}`]],
    ['a year of two digits', { years: { 25: { counts: {} } } }, ['/years/25']],
    [
      'a mark that is false',
      { years: { 2025: { estimates: { [count]: false } } } },
      [`/years/2025/estimates/${count.replace('/', '~1')}`],
    ],
    ['a rate typed by hand', { years: { 2025: { rates: {} } } }, ['/years/2025/rates']],
  ])('refuses %s', async (_, change, pointers) => {
    const { browser, path } = await riverside();
    expect(await kindOf(await browser.send('PATCH', `${path}/indicators`, { operation: 'op-figures-1', ...change }))).toEqual({
      status: 400,
      kind: 'invalid',
      pointers,
    });
    expect((await (await browser.send('GET', `${path}/indicators`)).json()).figures.years).toEqual([]);
  });
});
