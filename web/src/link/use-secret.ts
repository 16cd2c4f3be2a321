import { useEffect } from 'react';
import { takeSecretFromAddress } from './take-fragment.ts';

/**
 * Hands over the secret in the address of a landing page: when the page opens, and when another link is opened on it. It is
 * taken out of the address bar each time. Without a path, the page is the one the address begins with.
 */
export function useSecretInAddress(onFound: (secret: string) => void, landing?: string): void {
  useEffect(() => {
    const read = (): void => {
      const found = takeSecretFromAddress(landing);
      if (found !== undefined) onFound(found);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
}
