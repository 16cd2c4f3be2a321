/**
 * Where links lead: one letter for each kind, so that people can tell them apart; the secret alone decides. A gateway may
 * have written the fragment into the path or hung something behind the letter.
 */
export const LANDING = /^\/[oevr](?![\w/-])/;

/** The landing page of an address, without anything behind its letter. */
export function landingOf(path: string): string {
  return LANDING.exec(path)?.[0] ?? '/o';
}

/** The landing page that a pasted link names, where it is another than this one. */
export function otherLandingIn(text: string, here: RegExp): string | undefined {
  const landing = /\/[oevrcs](?=#|%23)/.exec(text)?.[0];
  return landing === undefined || here.test(landing) ? undefined : landing;
}
