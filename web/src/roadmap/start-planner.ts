import address from './planner.worker.ts?worker&url';

/** The part of Trusted Types that is used here; a trusted address stands wherever a text may. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: () => string }): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let trusted: string | undefined;

/**
 * Starts the planner. The content security policy lets pages make script addresses from text by one policy only,
 * `waymark-planner`, and that policy knows one address: the planner's.
 */
export function startPlanner(): Worker {
  trusted ??= window.trustedTypes?.createPolicy('waymark-planner', { createScriptURL: () => address }).createScriptURL(address);
  return new Worker(trusted ?? address, { type: 'module' });
}
