import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { lastPlace } from '../assessment/known.ts';
import { pathOf } from '../assessment/paths.ts';
import { nextSection } from '../assessment/progress.ts';
import { useSession, useStanding } from '../assessment/use-session.ts';
import { Waiting } from '../shell/waiting.tsx';

/** Leads to the place where somebody stopped: on this device, else the first section with something to do. */
export default function ContinuePage() {
  const { assessment } = useSession();
  const { sections } = useStanding();
  const [place, setPlace] = useState<string>();
  const { id } = assessment.get();
  useEffect(() => {
    const open = nextSection(sections);
    const next = open ? pathOf.section(id, open.section.id) : pathOf.review(id);
    void lastPlace(id).then((known) => setPlace(known ?? next));
  }, [id, sections]);
  return place === undefined ? <Waiting /> : <Redirect to={place} replace />;
}
