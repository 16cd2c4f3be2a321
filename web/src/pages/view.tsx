import { lazy, Suspense, useEffect } from 'react';
import { Link, Route, Switch, useParams, useRoute } from 'wouter';
import { remember } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import RefusedPage from '../assessment/refused-page.tsx';
import { PrintButton } from '../profile/print-button.tsx';
import { ProblemPage } from '../profile/problem-page.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { useLoaded } from '../profile/use-loaded.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { loadViewed, type Viewed } from '../viewer/load-viewed.ts';
import { say } from '../viewer/say.ts';
import { day } from '../words.ts';
import '../charts/charts.css';
import '../profile/profile.css';

const ViewedRoadmap = lazy(() => import('../viewer/viewed-roadmap.tsx'));
const ViewedFiles = lazy(() => import('../viewer/viewed-files.tsx'));

/** The result of a school, for the holder of a viewer link: to be read and downloaded, nothing else. */
export default function ViewPage() {
  const { id = '' } = useParams();
  const loaded = useLoaded(id, () => loadViewed(id));
  const isThere = loaded.state === 'ready';
  useEffect(() => {
    if (isThere) void remember(id, pathOf.view(id));
  }, [isThere, id]);
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'ready') return <ViewedResult viewed={loaded.value} />;
  const isShut = loaded.problem.status === 401 || loaded.problem.status === 404;
  return isShut ? <RefusedPage problem={loaded.problem} kept={0} /> : <ProblemPage problem={loaded.problem} />;
}

function ViewedResult({ viewed }: { readonly viewed: Viewed }) {
  const { report, results } = viewed;
  const about = { scope: results.scopeName, day: day(report.answeredOn) };
  return (
    <Page title={report.school} eyebrow={say('eyebrow')}>
      <div className="flow results-head">
        <p className="lead">{say(report.submitted ? 'submitted' : 'live', about)}</p>
        <p className="soft">{say('without')}</p>
        <nav className="row apart no-print" aria-label={say('views')}>
          <Views id={viewed.id} />
          <PrintButton />
        </nav>
      </div>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/view/:id/roadmap">
            <ViewedRoadmap viewed={viewed} />
          </Route>
          <Route path="/view/:id/files">
            <ViewedFiles viewed={viewed} />
          </Route>
          <Route>
            <ProfileView results={results} />
          </Route>
        </Switch>
      </Suspense>
    </Page>
  );
}

function Views({ id }: { readonly id: string }) {
  const [, params] = useRoute('/view/:id/:part');
  const parts = [
    { key: 'profile', part: undefined },
    { key: 'roadmap', part: 'roadmap' },
    { key: 'files', part: 'files' },
  ];
  return (
    <p className="row views">
      {parts.map(({ key, part }) => (
        <Link
          key={key}
          href={part === undefined ? pathOf.view(id) : `${pathOf.view(id)}/${part}`}
          aria-current={params?.part === part ? 'page' : undefined}
        >
          {say(`view.${key}`)}
        </Link>
      ))}
    </p>
  );
}
