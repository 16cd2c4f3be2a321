import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useWatched } from '../saving/use-watched.ts';
import { say } from '../words.ts';
import { pathOf } from './paths.ts';
import { nextSection } from './progress.ts';
import { isOwner } from './role.ts';
import { useSession, useStanding } from './use-session.ts';

/** Under the header of every page of an assessment: which school, and where to. */
export function AssessmentBar() {
  const session = useSession();
  const shown = useWatched(session.assessment);
  const { id, school } = shown;
  const { sections } = useStanding();
  const [place] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the line moves sideways: the page somebody is on stays in sight.
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && list.current) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft;
  }, [place]);
  const next = nextSection(sections) ?? sections[0];
  const stops = [
    { key: 'bar.context', path: pathOf.context(id), here: place === pathOf.context(id) },
    { key: 'bar.questions', path: pathOf.section(id, next?.section.id ?? ''), here: place.startsWith(`/a/${id}/d/`) },
    { key: 'bar.figures', path: pathOf.figures(id), here: place === pathOf.figures(id) },
    { key: 'bar.review', path: pathOf.review(id), here: place === pathOf.review(id) },
    { key: 'bar.profile', path: pathOf.profile(id), here: place === pathOf.profile(id) },
    { key: 'bar.roadmap', path: pathOf.roadmap(id), here: place === pathOf.roadmap(id) },
    { key: 'bar.plan', path: pathOf.plan(id), here: place === pathOf.plan(id) },
    { key: 'bar.downloads', path: pathOf.downloads(id), here: place === pathOf.downloads(id) },
    ...(isOwner(shown) ? [{ key: 'bar.links', path: pathOf.links(id), here: place === pathOf.links(id) }] : []),
  ];
  return (
    <section className="assessment-bar no-print" aria-label={say('bar.label')}>
      <div className="bar">
        <p className="school">{school ?? say('bar.no-school')}</p>
        <nav className="stops" aria-label={say('bar.pages')}>
          <ul ref={list} className="plain-list row">
            {stops.map(({ key, path, here }) => (
              <li key={key}>
                <Link href={path} aria-current={here ? 'page' : undefined}>
                  {say(key)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </section>
  );
}
