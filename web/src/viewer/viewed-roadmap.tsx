import { useMemo } from 'react';
import { noChoices } from '../../../src/domain/roadmap/plan.ts';
import { countryOf } from '../roadmap/plan-request.ts';
import { planWordsOf } from '../roadmap/plan-words.ts';
import { RoadmapView } from '../roadmap/roadmap-view.tsx';
import type { Viewed } from './load-viewed.ts';
import '../roadmap/roadmap.css';

/** The roadmap of a report, to be read. */
export default function ViewedRoadmap({ viewed: { report, version } }: { readonly viewed: Viewed }) {
  const model = useMemo(() => {
    const draft = { context: report.context, choices: noChoices(report.roadmap.startOn) };
    const words = planWordsOf(version, countryOf(version, draft));
    return { names: version.names, words, kept: report.roadmap, proposed: undefined, draft, change: undefined };
  }, [report, version]);
  return <RoadmapView model={model} />;
}
