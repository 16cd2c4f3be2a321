const ADDRESS = '/offline.js';

/**
 * Lets the pages of an assessment open without a network. The policy `waymark-offline` knows this one address. Where a browser
 * has no service workers, or refuses them, answering works as before while the page stays open.
 */
export function keepProgram(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register(trusted(), { scope: '/' }).catch(() => undefined);
}

let address: string | undefined;

function trusted(): string {
  address ??= window.trustedTypes?.createPolicy('waymark-offline', { createScriptURL: () => ADDRESS }).createScriptURL(ADDRESS);
  return address ?? ADDRESS;
}
