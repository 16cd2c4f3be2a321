import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { say } from '../words.ts';
import { useFragment } from './use-fragment.ts';

interface PageProps {
  readonly title: string;
  /** A short line above the title: where this page belongs. */
  readonly eyebrow?: ReactNode;
  /** Place of the dimension whose colour marks the page. */
  readonly tone?: number;
  /** Beside the content on wide screens, before it on small ones. */
  readonly aside?: ReactNode;
  /** Stands with the title at the head of the page; `picture` beside both. */
  readonly head?: ReactNode;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}

let shown = 0;

/** A page: its title in the window and as `h1`. Coming from another page, focus moves to the `h1` and the page to its top. */
export function Page({ title, eyebrow, tone, aside, head, picture, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = say('shell.title', { page: title });
    shown += 1;
    if (shown === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  useFragment();
  const titled = (
    <>
      {eyebrow === undefined ? null : <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {head}
    </>
  );
  const content = (
    <>
      {picture === undefined ? (
        titled
      ) : (
        <div className="hero">
          <div>{titled}</div>
          {picture}
        </div>
      )}
      {children}
    </>
  );
  const toned = tone === undefined ? '' : ` tone-${tone}`;
  if (aside === undefined) {
    return (
      <main id="main" className={`site-main${toned}`} tabIndex={-1}>
        {content}
      </main>
    );
  }
  return (
    <div className={`site-main with-side${toned}`}>
      {aside}
      <main id="main" tabIndex={-1}>
        {content}
      </main>
    </div>
  );
}
