import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from '../env.ts';
import { isLoopback } from '../origin.ts';

/** Headers of every response. Static files get the same ones from `web/public/_headers`. */
export const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;

/**
 * Pages may load from this site alone, and run no code made from text. The one script address made from text is that of
 * the planner's Web Worker.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types waymark-planner waymark-offline";

const UPGRADE = '; upgrade-insecure-requests';
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The policy of a page at this address: on a loopback http origin, and nowhere else, nothing is upgraded to https. */
export function pagePolicy(address: string): string {
  return isLoopback(address) ? PAGE_POLICY : PAGE_POLICY + UPGRADE;
}

/** Puts the headers on every response, errors included. Nothing may be kept unless a route says otherwise. */
export const securityHeaders = createMiddleware<HttpEnv>(async function securityHeaders(c, next) {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', DATA_POLICY);
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
});
