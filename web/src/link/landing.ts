/**
 * Where links lead: one letter for each kind, so that people can tell them apart; the secret alone decides. A gateway may
 * have written the fragment into the path or hung something behind the letter.
 */
export const LANDING = /^\/[oevr](?![\w/-])/;

/** The landing page of an address, without anything behind its letter. */
export function landingOf(path: string): string {
  return LANDING.exec(path)?.[0] ?? '/o';
}

/** The landing page of a room or of a prepared start, where a pasted text is such a link; another page takes those. */
export function otherLandingIn(text: string): string | undefined {
  return /\/[cs](?=#|%23)/.exec(text)?.[0];
}
