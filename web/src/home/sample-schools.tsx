import { Link } from 'wouter';
import { sayPage } from '../say-page.ts';
import type { Sample } from './use-samples.ts';

/** Finished results of made-up schools, one click away. */
export function SampleSchools({ samples }: { readonly samples: readonly Sample[] }) {
  if (samples.length === 0) return null;
  return (
    <section className="flow" id="samples" aria-labelledby="samples-title">
      <h2 id="samples-title">{sayPage('home.samples')}</h2>
      <p>{sayPage('home.samples.text')}</p>
      <ul className="plain-list columns">
        {samples.map(({ id, name, who }) => (
          <li key={id} className="card flow tight">
            <h3>
              <Link href={`/sample/${id}`}>{name}</Link>
            </h3>
            <p className="soft">{who}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link href="/room/sample">{sayPage('home.sample-room')}</Link>
      </p>
      <p>
        <Link href="/rooms">{sayPage('home.rooms')}</Link>
      </p>
    </section>
  );
}
