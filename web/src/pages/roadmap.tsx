import { useCallback, useRef } from 'react';
import { Link } from 'wouter';
import type { PlannedRoadmap } from '../../../src/domain/roadmap/plan.ts';
import { pathOf } from '../assessment/paths.ts';
import { useSession } from '../assessment/use-session.ts';
import { PlanLink } from '../plan/plan-link.tsx';
import { PrintButton } from '../profile/print-button.tsx';
import { ProblemPage } from '../profile/problem-page.tsx';
import { say as sayResults } from '../profile/say.ts';
import { type AssessmentMaterial, useMaterial, useSaid } from '../profile/use-assessment-results.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import { Desk } from '../roadmap/desk.tsx';
import { keepPlan, readRoadmap } from '../roadmap/keep-plan.ts';
import { PdfButton } from '../roadmap/pdf-button.tsx';
import { say } from '../roadmap/say.ts';
import type { KeptPlan } from '../roadmap/use-desk.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { Waiting } from '../shell/waiting.tsx';
import '../charts/charts.css';
import '../profile/profile.css';
import '../roadmap/roadmap.css';

/** The roadmap of an assessment: the one plan that is kept, and everything that could change it. */
export default function RoadmapPage() {
  const material = useMaterial();
  if (material.state === 'waiting') return <Waiting />;
  if (material.state === 'failed') return <ProblemPage problem={material.problem} />;
  return <KeptRoadmap material={material.value} />;
}

function KeptRoadmap({ material }: { readonly material: AssessmentMaterial }) {
  const { assessment, saver } = useSession();
  const { id } = useWatched(assessment);
  const loaded = useLoaded(id, async () => {
    await saver.flush();
    return readRoadmap(id);
  });
  if (loaded.state === 'waiting') return <Waiting />;
  if (loaded.state === 'failed') return <ProblemPage problem={loaded.problem} />;
  return <RoadmapDesk material={material} stored={loaded.value} />;
}

function RoadmapDesk({ material, stored }: { readonly material: AssessmentMaterial; readonly stored: PlannedRoadmap }) {
  const session = useSession();
  const assessment = useWatched(session.assessment);
  const { id, context, school } = assessment;
  const said = useSaid(material);
  const scope = material.version.texts.scopes[said.scope]?.name ?? said.scope;
  const latest = useRef(stored.plan);
  const keep = useCallback(
    async (proposed: KeptPlan) => {
      const reply = await keepPlan(session, proposed);
      if (reply.ok) latest.current = reply.body.plan;
      return reply;
    },
    [session],
  );
  return (
    <Page title={say('roadmap.title')} eyebrow={school === undefined ? scope : sayResults('eyebrow', { school, scope })}>
      <div className="row results-head no-print">
        <PdfButton id={id} held={() => ({ version: material.version, assessment, said, plan: latest.current })} />
        <PrintButton />
        <PlanLink id={id} />
        <Link href={pathOf.downloads(id)}>{say('roadmap.downloads')}</Link>
      </div>
      <Desk
        version={material.version}
        said={said}
        initial={{ ...stored, draft: { context, choices: stored.plan.choices } }}
        keep={keep}
      />
    </Page>
  );
}
