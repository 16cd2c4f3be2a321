import { useEffect } from 'react';

/** How long a part of a page may take to appear, in milliseconds. */
const PATIENCE = 3_000;

/** Brings the part of the page that the address names into view and moves focus there, as soon as it is drawn. */
export function useFragment(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id === '' || show(id)) return;
    const observer = new MutationObserver(() => show(id) && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), PATIENCE);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
}

function show(id: string): boolean {
  const part = document.getElementById(id);
  if (!part) return false;
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.scrollIntoView();
  part.focus({ preventScroll: true });
  return true;
}
