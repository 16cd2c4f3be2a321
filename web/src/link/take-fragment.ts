import { landingOf } from './landing.ts';
import { secretIn } from './repair.ts';

/**
 * Reads the secret from the address of a landing page and takes it out of the address bar and the history entry. Without a
 * path, the page is the one the address begins with.
 */
export function takeSecretFromAddress(landing: string = landingOf(window.location.pathname)): string | undefined {
  const { pathname, search, hash } = window.location;
  // `/o%23secret` arrives as a path: a gateway has rewritten the link.
  const secret = secretIn(hash.length > 1 ? hash : (pathname + search).slice(landing.length));
  if (hash !== '' || pathname !== landing || search !== '') window.history.replaceState(null, '', landing);
  return secret;
}
