import { Link } from 'wouter';
import { DeletedNote } from '../home/deleted-note.tsx';
import { KnownList, useKnown } from '../home/known-list.tsx';
import { SampleSchools } from '../home/sample-schools.tsx';
import { ANY_SAMPLE, middleOf, useSamples } from '../home/use-samples.ts';
import { Way } from '../home/way.tsx';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';

const STEPS = ['answer', 'profile', 'roadmap'] as const;
const FACTS = ['time', 'people', 'bring', 'privacy'] as const;

/** The first page: the way back into what was begun here, what this is, how long it takes, who should be there, who sees what. */
export default function HomePage() {
  const samples = useSamples();
  return (
    <Page
      title={sayPage('home.title')}
      eyebrow={sayPage('home.eyebrow')}
      head={<Opening sample={middleOf(samples)?.id} />}
      picture={<Way />}
    >
      <div className="flow loose home">
        <section className="flow" aria-labelledby="how">
          <h2 id="how">{sayPage('home.how')}</h2>
          <ol className="plain-list columns numbered">
            {STEPS.map((step) => (
              <li key={step} className="flow tight">
                <h3>{sayPage(`home.${step}.title`)}</h3>
                <p>{sayPage(`home.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="flow" aria-labelledby="before">
          <h2 id="before">{sayPage('home.before')}</h2>
          <dl className="columns facts-grid">
            {FACTS.map((fact) => (
              <div key={fact} className="card">
                <dt>{sayPage(`home.${fact}.title`)}</dt>
                <dd>{sayPage(`home.${fact}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <SampleSchools samples={samples} />
        <section className="flow tight" aria-labelledby="files">
          <h2 id="files">{sayPage('home.files')}</h2>
          <p>
            <Link href="/import">{sayPage('home.import')}</Link>
          </p>
          <p>
            <Link href="/verify">{sayPage('home.verify')}</Link>
          </p>
        </section>
      </div>
    </Page>
  );
}

function Opening({ sample }: { readonly sample: string | undefined }) {
  const known = useKnown();
  return (
    <div className="flow">
      <DeletedNote />
      {known.length > 0 ? <KnownList known={known} /> : null}
      <p className="lead">{sayPage('home.lead')}</p>
      <p className="row">
        <Link href="/start" className={known.length > 0 ? 'button large quiet' : 'button large'}>
          {sayPage('home.start')}
        </Link>
        <Link href={`/sample/${sample ?? ANY_SAMPLE}`} className="button large quiet">
          {sayPage('home.sample')}
        </Link>
      </p>
      <p className="small soft">{sayPage('home.no-account')}</p>
    </div>
  );
}
