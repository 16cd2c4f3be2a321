import { describe, expect, it } from 'vitest';
import { api } from '../../src/http/api.ts';
import { ROUTES } from '../../src/http/documentation/routes.ts';
import { newBrowser } from './client.ts';

const described = ROUTES.map(({ method, path }) => `${method.toUpperCase()} /api${path}`);

describe('the description of the API', () => {
  it('names every route that answers, and no other', () => {
    const answering = api.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/(.)\/$/, '$1')}`);
    expect([...new Set(answering)].sort()).toEqual([...described].sort());
  });
  it('names each route once', () => {
    expect(new Set(described).size).toBe(described.length);
  });
});

describe('GET /openapi.json', () => {
  const read = async () => (await newBrowser().send('GET', '/api/openapi.json')).json();

  it('is OpenAPI 3.1 with an operation for each route', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} /api${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(operations.sort()).toEqual([...described].sort());
  });
  it('refers only to shapes that it holds, and holds none in vain', async () => {
    const document = await read();
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, id]) => id));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
    expect(text).not.toContain('#/$defs/');
    expect(text).not.toContain('__shared');
  });
  it('gives every operation a name of its own', async () => {
    const document = await read();
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods as Record<string, { operationId: string }>).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('refuses unknown fields in every body', async () => {
    const { schemas } = (await read()).components;
    for (const { body } of ROUTES)
      if (body) expect(schemas[body.meta()?.id ?? '']).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

describe('GET /docs', () => {
  it('is a page without script or inline style, from this site alone', async () => {
    const page = await (await newBrowser().send('GET', '/api/docs')).text();
    expect(page).not.toMatch(/<script|style=|onclick|https?:\/\/(?!json-schema\.org)/i);
    expect(page).toContain('<html lang="en">');
  });
  it('leads to each of its places, and each place has one name', async () => {
    const page = await (await newBrowser().send('GET', '/api/docs')).text();
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const address of described) expect(page).toContain(address);
  });
});
