import { secretIn } from './repair.ts';

/** Reads the secret from the address of the landing page and takes it out of the address bar and the history entry. */
export function takeSecretFromAddress(): string | undefined {
  const { pathname, search, hash } = window.location;
  const secret = hash.length > 1 ? secretIn(hash) : secretIn(decodedPath(pathname + search));
  if (hash !== '' || pathname !== '/o' || search !== '') window.history.replaceState(null, '', '/o');
  return secret;
}

/** `/o%23secret` arrives as a path: a gateway has rewritten the link. */
function decodedPath(path: string): string {
  return path.replace(/^\/o/, '');
}
