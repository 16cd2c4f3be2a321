import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { readAssessment } from '../assessment/calls.ts';
import { type Known, knownAssessments } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { sayPage } from '../say-page.ts';
import { day, say } from '../words.ts';

/** The assessments that were opened on this device, as soon as they are read. */
export function useKnown(): readonly Known[] {
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    void knownAssessments().then(setKnown);
  }, []);
  return known;
}

/** The way back into them. Their labels come from the service: this device keeps none. */
export function KnownList({ known }: { readonly known: readonly Known[] }) {
  return (
    <section className="card flow" aria-labelledby="known">
      <h2 id="known">{sayPage('home.known')}</h2>
      <ul className="plain-list">
        {known.map((entry, place) => (
          <KnownEntry key={entry.id} {...entry} look={place === 0 ? 'button large' : 'button quiet'} />
        ))}
      </ul>
    </section>
  );
}

function KnownEntry({ id, at, look }: Known & { readonly look: string }) {
  const [school, setSchool] = useState<string>();
  useEffect(() => {
    void readAssessment(id).then((reply) => setSchool(reply.ok ? reply.body.assessment.school : undefined));
  }, [id]);
  return (
    <li className="row">
      <Link href={pathOf.home(id)} className={look}>
        {sayPage('home.continue', { school: school ?? say('bar.no-school') })}
      </Link>
      <span className="soft small">{sayPage('home.last', { day: day(at) })}</span>
    </li>
  );
}
