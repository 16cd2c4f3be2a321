import { useMemo } from 'react';
import type { Example } from '../../../src/catalogue/version.ts';
import { noChoices } from '../../../src/domain/roadmap/plan.ts';
import type { Version } from '../profile/version.ts';
import { Desk } from './desk.tsx';
import type { Draft } from './draft.ts';
import { planRequest } from './plan-request.ts';
import { say } from './say.ts';
import { today } from './today.ts';
import { usePlanner } from './use-planner.ts';
import './roadmap.css';

/** The roadmap of a sample school: planned here, changed here, saved nowhere. */
export default function SampleRoadmap({ version, example }: { readonly version: Version; readonly example: Example }) {
  const draft = useMemo<Draft>(() => ({ context: example.context, choices: noChoices(today()) }), [example]);
  const planning = usePlanner(useMemo(() => planRequest(version, example, draft, undefined), [version, example, draft]));
  if (planning.state === 'failed') return <p className="notice danger">{say('proposal.failed')}</p>;
  if (planning.state !== 'ready') return <p role="status">{say('proposal.planning')}</p>;
  return (
    <Desk
      version={version}
      said={example}
      initial={{ ...planning.result, draft }}
      keep={async (proposed) => ({ ok: true, body: proposed })}
    />
  );
}
