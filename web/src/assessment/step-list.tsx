import { useState } from 'react';
import { Link } from 'wouter';
import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { pathOf } from './paths.ts';
import { total } from './progress.ts';
import { isOwner } from './role.ts';
import { useSession, useStanding } from './use-session.ts';

interface StepListProps {
  /** Id of the section on this page. */
  readonly current: string;
  readonly nameOf: (section: string) => string;
}

/** The way through the questions: every section with its progress. On small screens it opens on demand. */
export function StepList({ current, nameOf }: StepListProps) {
  const { assessment } = useSession();
  const shown = useWatched(assessment);
  const { id } = shown;
  const { sections } = useStanding();
  const [isOpen, setOpen] = useState(false);
  const all = total(sections.map(({ progress }) => progress));
  return (
    <nav className="steps" aria-label={say('steps.label')}>
      <button type="button" className="button quiet steps-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('steps.toggle', { done: all.done, asked: all.asked })}
      </button>
      <ol className={isOpen ? 'plain-list trail is-open' : 'plain-list trail'}>
        {sections.map(({ section, progress: { done, asked }, toConfirm }) => (
          <li key={section.id} className={`tone-${section.tone}`}>
            <Link
              href={pathOf.section(id, section.id)}
              aria-current={section.id === current ? 'step' : undefined}
              onClick={() => setOpen(false)}
            >
              <span className={asked > 0 && done === asked ? 'blaze is-done' : 'blaze'} aria-hidden="true" />
              <span>
                {nameOf(section.id)}
                <span className="count">
                  {' '}
                  {asked === 0 ? say('steps.none') : say('steps.count', { done, asked })}
                  {toConfirm.left > 0 ? ` · ${say('steps.confirm', { count: toConfirm.left })}` : null}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {isOwner(shown) ? (
        <p className={isOpen ? 'steps-more is-open' : 'steps-more'}>
          <Link href={pathOf.device(id)}>{say('steps.device')}</Link>
        </p>
      ) : null}
    </nav>
  );
}
