import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpEnv } from './env.ts';
import { isLoopback } from './origin.ts';

/** 400 days, the most a browser keeps a cookie; how long the session lives is decided on our side. */
const SECONDS = 34_560_000;

/** The session secret of a request. */
export function readSessionCookie(c: Context<HttpEnv>): string | undefined {
  const secret = getCookie(c, cookieName(c));
  return secret !== undefined && /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : undefined;
}

/** Signs the browser in. */
export function setSessionCookie(c: Context<HttpEnv>, secret: string): void {
  setCookie(c, cookieName(c), secret, { ...attributes(c), maxAge: SECONDS });
}

/** Signs the browser out, and has it forget what it stored of this site. */
export function clearSession(c: Context<HttpEnv>): void {
  deleteCookie(c, cookieName(c), attributes(c));
  c.header('Clear-Site-Data', '"cache", "cookies", "storage"');
}

function cookieName(c: Context<HttpEnv>): string {
  return isLoopback(c.req.url) ? 's' : '__Host-s';
}

function attributes(c: Context<HttpEnv>) {
  return { path: '/', httpOnly: true, secure: !isLoopback(c.req.url), sameSite: 'Strict' } as const;
}
