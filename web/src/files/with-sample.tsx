import { type ReactNode, useMemo } from 'react';
import type { Example } from '../../../src/catalogue/version.ts';
import { noChoices } from '../../../src/domain/roadmap/plan.ts';
import type { StoredPlan } from '../../../src/domain/roadmap.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import type { Version } from '../profile/version.ts';
import { planRequest } from '../roadmap/plan-request.ts';
import { today } from '../roadmap/today.ts';
import { usePlanner } from '../roadmap/use-planner.ts';
import type { Material } from './material.ts';
import { sampleMaterial } from './sample-material.ts';
import { say } from './say.ts';

interface WithSampleProps {
  readonly version: Version;
  readonly example: Example;
  readonly children: (material: Material) => ReactNode;
}

/** Plans for a sample school as its roadmap page does, then shows what is made of it. Nothing is saved. */
export function WithSample({ version, example, children }: WithSampleProps) {
  const draft = useMemo(() => ({ context: example.context, choices: noChoices(today()) }), [example]);
  const planning = usePlanner(useMemo(() => planRequest(version, example, draft, undefined), [version, example, draft]));
  if (planning.state === 'failed') return <p className="notice danger">{say('failed')}</p>;
  if (planning.state !== 'ready') return <p role="status">{say('planning')}</p>;
  return (
    <Planned version={version} example={example} plan={planning.result.plan}>
      {children}
    </Planned>
  );
}

function Planned({ version, example, plan, children }: WithSampleProps & { readonly plan: StoredPlan }) {
  const loaded = useLoaded(example.id, async () => ({ ok: true as const, body: await sampleMaterial(version, example, plan) }));
  return loaded.state === 'ready' ? children(loaded.value) : <p role="status">{say('planning')}</p>;
}
