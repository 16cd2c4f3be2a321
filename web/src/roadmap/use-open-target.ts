import { useEffect } from 'react';

/** Opens the part of the page that a link on it leads to, where that part is folded. */
export function useOpenTarget(): void {
  useEffect(() => {
    const open = (): void => {
      const id = decodeURIComponent(window.location.hash.slice(1));
      const target = id === '' ? null : document.getElementById(id);
      const folded = target?.querySelector(':scope > details') ?? null;
      for (let part = folded ?? target?.closest('details'); part; part = part.parentElement?.closest('details'))
        if (part instanceof HTMLDetailsElement) part.open = true;
      if (folded) target?.scrollIntoView();
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
}
