import { Link } from 'wouter';
import { KnownList } from '../home/known-list.tsx';
import { SampleSchools } from '../home/sample-schools.tsx';
import { useSamples } from '../home/use-samples.ts';
import { Way } from '../home/way.tsx';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

const STEPS = ['answer', 'profile', 'roadmap'] as const;
const FACTS = ['time', 'people', 'bring', 'privacy'] as const;

/** The first page: what this is, how long it takes, who should be there, who sees what. */
export function HomePage() {
  const samples = useSamples();
  return (
    <Page title={say('home.title')} eyebrow={say('home.eyebrow')} head={<Opening sample={samples[0]?.id} />} picture={<Way />}>
      <div className="flow loose home">
        <KnownList />
        <section className="flow" aria-labelledby="how">
          <h2 id="how">{say('home.how')}</h2>
          <ol className="plain-list columns numbered">
            {STEPS.map((step) => (
              <li key={step} className="flow tight">
                <h3>{say(`home.${step}.title`)}</h3>
                <p>{say(`home.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="flow" aria-labelledby="before">
          <h2 id="before">{say('home.before')}</h2>
          <dl className="columns facts-grid">
            {FACTS.map((fact) => (
              <div key={fact} className="card">
                <dt>{say(`home.${fact}.title`)}</dt>
                <dd>{say(`home.${fact}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <SampleSchools samples={samples} />
      </div>
    </Page>
  );
}

function Opening({ sample }: { readonly sample: string | undefined }) {
  return (
    <div className="flow">
      <p className="lead">{say('home.lead')}</p>
      <p className="row">
        <Link href="/start" className="button large">
          {say('home.start')}
        </Link>
        <Link href={sample === undefined ? '#samples' : `/sample/${sample}`} className="button large quiet">
          {say('home.sample')}
        </Link>
      </p>
      <p className="small soft">{say('home.no-account')}</p>
    </div>
  );
}
