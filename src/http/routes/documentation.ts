import { Hono } from 'hono';
import { openApi } from '../documentation/document.ts';
import { documentationPage } from '../documentation/page.ts';
import { DOCUMENTATION_STYLE } from '../documentation/style.ts';
import type { HttpEnv } from '../env.ts';
import { pagePolicy } from '../middleware/security-headers.ts';

/** The API told by itself: as OpenAPI and as a page. Both are made at the first request and kept. */
export const documentation = new Hono<HttpEnv>()
  .get('/openapi.json', (c) => c.body(documents().json, 200, { 'Content-Type': 'application/json' }))
  .get('/docs', (c) => c.html(documents().page, 200, { 'Content-Security-Policy': pagePolicy(c.req.url) }))
  .get('/docs.css', (c) => c.body(DOCUMENTATION_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

let made: { readonly json: string; readonly page: string } | undefined;

function documents() {
  if (made) return made;
  const document = openApi();
  made = { json: JSON.stringify(document), page: documentationPage(document.components.schemas) };
  return made;
}
