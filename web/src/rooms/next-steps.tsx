import { Link } from 'wouter';
import { say } from './say.ts';

const STEPS = ['invite', 'join', 'publish', 'compare'] as const;

/** What a room looks like before the first school shares. */
export function NextSteps({ scope }: { readonly scope: 'consultant' | 'funder' }) {
  return (
    <section className="flow" aria-labelledby="next-steps">
      <h2 id="next-steps">{say('empty.title')}</h2>
      {scope === 'funder' ? (
        <p>{say('empty.reader')}</p>
      ) : (
        <ol className="next-steps">
          {STEPS.map((step) => (
            <li key={step}>{say(`empty.${step}`)}</li>
          ))}
        </ol>
      )}
      <p>
        <Link href="/room/sample">{say('rooms.sample')}</Link>
      </p>
    </section>
  );
}
