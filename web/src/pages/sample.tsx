import { lazy, Suspense, useMemo } from 'react';
import { Link, Route, Switch, useLocation, useParams } from 'wouter';
import type { Example } from '../../../src/catalogue/version.ts';
import type { QuestionnaireRef } from '../../../src/domain/questionnaire.ts';
import { type Reply, request } from '../api.ts';
import { ANY_SAMPLE, middleOf } from '../home/use-samples.ts';
import { resultsOf } from '../profile/make-results.ts';
import { ProblemPage } from '../profile/problem-page.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { say } from '../profile/say.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import { loadVersion, type Version } from '../profile/version.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../charts/charts.css';
import '../profile/profile.css';

const SampleRoadmap = lazy(() => import('../roadmap/sample-roadmap.tsx'));
const SampleDownloads = lazy(() => import('../files/sample-downloads.tsx'));
const SampleDraft = lazy(() => import('../files/sample-draft.tsx'));

interface Sample {
  readonly version: Version;
  readonly example: Example;
  readonly others: readonly Pick<Example, 'id' | 'name'>[];
}

/** A finished result of a made-up school, computed here by the same engine; nothing is saved. */
export default function SamplePage() {
  const { example = '' } = useParams();
  const loaded = useLoaded(example, () => loadSample(example));
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  return <SampleResults key={example} sample={loaded.value} />;
}

function SampleResults({ sample: { version, example, others } }: { readonly sample: Sample }) {
  const results = useMemo(() => resultsOf(version, example), [version, example]);
  return (
    <Page title={example.name} eyebrow={say('sample.eyebrow')}>
      <div className="flow sample-head">
        <p className="lead">{example.who}</p>
        <div className="notice row apart no-print">
          <p>{say('sample.notice')}</p>
          <Link href="/start" className="button">
            {say('sample.start')}
          </Link>
        </div>
        <nav className="row apart no-print" aria-label={say('sample.views')}>
          <SampleLinks id={example.id} />
          <p className="row small">
            {say('sample.others')}{' '}
            {others.map(({ id, name }) => (
              <Link key={id} href={`/sample/${id}`} aria-current={id === example.id ? 'true' : undefined}>
                {name}
              </Link>
            ))}
          </p>
        </nav>
      </div>
      <Suspense fallback={<p role="status">{say('waiting')}</p>}>
        <Switch>
          <Route path="/sample/:example/roadmap">
            <SampleRoadmap version={version} example={example} />
          </Route>
          <Route path="/sample/:example/downloads">
            <SampleDownloads version={version} example={example} />
          </Route>
          <Route path="/sample/:example/erasmus-plan">
            <SampleDraft version={version} example={example} />
          </Route>
          <Route>
            <ProfileView results={results} />
          </Route>
        </Switch>
      </Suspense>
    </Page>
  );
}

/** The views of a sample school, with the last part of their addresses. */
const VIEWS = [
  { key: 'sample.profile', end: '' },
  { key: 'sample.roadmap', end: '/roadmap' },
  { key: 'sample.downloads', end: '/downloads' },
  { key: 'sample.erasmus-plan', end: '/erasmus-plan' },
] as const;

function SampleLinks({ id }: { readonly id: string }) {
  const [place] = useLocation();
  return (
    <p className="row views">
      {VIEWS.map(({ key, end }) => {
        const isHere = end === '' ? VIEWS.every((view) => view.end === '' || !place.endsWith(view.end)) : place.endsWith(end);
        return (
          <Link key={key} href={`/sample/${id}${end}`} aria-current={isHere ? 'page' : undefined}>
            {say(key)}
          </Link>
        );
      })}
    </p>
  );
}

const NO_SAMPLE = { ok: false, problem: { status: 404, title: '', detail: '' } } as const;

async function loadSample(id: string): Promise<Reply<Sample>> {
  const list = await request<readonly (QuestionnaireRef & { readonly status: string })[]>('GET', 'questionnaires');
  if (!list.ok) return list;
  const newest = list.body.find(({ status }) => status === 'published');
  if (!newest) return NO_SAMPLE;
  const version = await loadVersion(newest);
  if (!version.ok) return version;
  const { questionnaire } = version.body;
  const path = `questionnaires/${questionnaire.id}/${questionnaire.version}/examples`;
  const others = await request<Sample['others']>('GET', path);
  if (!others.ok) return others;
  const wanted = id === ANY_SAMPLE ? (middleOf(others.body)?.id ?? id) : id;
  const example = await request<Example>('GET', `${path}/${encodeURIComponent(wanted)}`);
  return example.ok ? { ok: true, body: { version: version.body, example: example.body, others: others.body } } : example;
}
