import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { readAssessment } from '../assessment/calls.ts';
import { type Known, knownAssessments } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { sayPage } from '../say-page.ts';
import { day, say } from '../words.ts';

/** The assessments that were opened on this device. Their labels come from the service: this device keeps none. */
export function KnownList() {
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    void knownAssessments().then(setKnown);
  }, []);
  if (known.length === 0) return null;
  return (
    <section className="card flow" aria-labelledby="known">
      <h2 id="known">{sayPage('home.known')}</h2>
      <ul className="plain-list">
        {known.map((entry) => (
          <KnownEntry key={entry.id} {...entry} />
        ))}
      </ul>
    </section>
  );
}

function KnownEntry({ id, at }: Known) {
  const [school, setSchool] = useState<string>();
  useEffect(() => {
    void readAssessment(id).then((reply) => setSchool(reply.ok ? reply.body.assessment.school : undefined));
  }, [id]);
  return (
    <li className="row">
      <Link href={pathOf.home(id)} className="button">
        {sayPage('home.continue', { school: school ?? say('bar.no-school') })}
      </Link>
      <span className="soft small">{sayPage('home.last', { day: day(at) })}</span>
    </li>
  );
}
