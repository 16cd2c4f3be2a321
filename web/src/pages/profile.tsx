import { lazy, Suspense, useMemo } from 'react';
import { Link } from 'wouter';
import { pathOf } from '../assessment/paths.ts';
import { isOwner } from '../assessment/role.ts';
import { useSession } from '../assessment/use-session.ts';
import { resultsOf } from '../profile/make-results.ts';
import { PrintButton } from '../profile/print-button.tsx';
import { ProblemPage } from '../profile/problem-page.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { say } from '../profile/say.ts';
import { type AssessmentMaterial, useMaterial, useSaid } from '../profile/use-assessment-results.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../charts/charts.css';
import '../profile/profile.css';

const RoundPanel = lazy(() => import('../rounds/round-panel.tsx'));

/** The maturity profile of an assessment, computed here from its answers. */
export default function ProfilePage() {
  const material = useMaterial();
  if (material.state === 'waiting') return <Waiting />;
  if (material.state === 'failed') return <ProblemPage problem={material.problem} />;
  return <AssessmentProfile material={material.value} />;
}

function AssessmentProfile({ material }: { readonly material: AssessmentMaterial }) {
  const { assessment, earlier: before } = useSession();
  const earlier = useWatched(before);
  const shown = useWatched(assessment);
  const { id, school, submitted } = shown;
  const said = useSaid(material);
  const results = useMemo(() => resultsOf(material.version, said), [material, said]);
  return (
    <Page
      title={say('profile.title')}
      eyebrow={school === undefined ? results.scopeName : say('eyebrow', { school, scope: results.scopeName })}
    >
      <div className="flow results-head">
        <div className="row no-print">
          <Link href={pathOf.roadmap(id)} className="button">
            {say('profile.to-roadmap')}
          </Link>
          <PrintButton />
          <Link href={pathOf.downloads(id)}>{say('profile.downloads')}</Link>
          {isOwner(shown) ? <Link href={pathOf.rooms(id)}>{say('profile.rooms')}</Link> : null}
        </div>
        {!submitted && (
          <p className="notice no-print">
            {say('profile.open')} <Link href={pathOf.review(id)}>{say('profile.to-review')}</Link>
          </p>
        )}
      </div>
      <ProfileView results={results} earlier={earlier} />
      <Suspense fallback={null}>
        <RoundPanel assessment={id} results={results} texts={material.version.texts} />
      </Suspense>
    </Page>
  );
}
