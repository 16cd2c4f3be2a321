import { Link } from 'wouter';
import type { TrackedActions } from '../../../src/domain/progress/tracking.ts';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import type { Reply } from '../api.ts';
import { pathOf } from '../assessment/paths.ts';
import { useSession } from '../assessment/use-session.ts';
import { WorkDesk } from '../plan/desk.tsx';
import { say } from '../plan/say.ts';
import { loadTracked } from '../plan/use-tracked.ts';
import { PrintButton } from '../profile/print-button.tsx';
import { ProblemPage } from '../profile/problem-page.tsx';
import { say as sayResults } from '../profile/say.ts';
import { type AssessmentMaterial, useMaterial, useSaid } from '../profile/use-assessment-results.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import { readRoadmap } from '../roadmap/keep-plan.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../profile/profile.css';
import '../roadmap/roadmap.css';
import '../plan/plan.css';

/** The plan at work of an assessment. It lives on after submission. */
export default function PlanPage() {
  const material = useMaterial();
  if (material.state === 'waiting') return <Waiting />;
  if (material.state === 'failed') return <ProblemPage problem={material.problem} />;
  return <KeptPlan material={material.value} />;
}

interface Kept {
  readonly stored: PlannedRoadmap;
  readonly read: TrackedActions;
}

function KeptPlan({ material }: { readonly material: AssessmentMaterial }) {
  const session = useSession();
  const { id, school } = useWatched(session.assessment);
  const said = useSaid(material);
  const loaded = useLoaded(id, async (): Promise<Reply<Kept>> => {
    await session.saver.flush();
    const [stored, read] = await Promise.all([readRoadmap(id), loadTracked(session)]);
    if (!stored.ok) return stored;
    return read.ok ? { ok: true, body: { stored: stored.body, read: read.body } } : read;
  });
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  const scope = material.version.texts.scopes[said.scope]?.name ?? said.scope;
  return (
    <Page title={say('title')} eyebrow={school === undefined ? scope : sayResults('eyebrow', { school, scope })}>
      <p className="lead">{say('lead')}</p>
      <div className="row results-head no-print">
        <PrintButton />
        <Link href={pathOf.roadmap(id)}>{say('roadmap')}</Link>
        <Link href={pathOf.downloads(id)}>{say('downloads')}</Link>
      </div>
      <WorkDesk version={material.version} said={said} {...loaded.value} />
    </Page>
  );
}
