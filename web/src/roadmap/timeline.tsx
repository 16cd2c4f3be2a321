import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { timingKind } from '../../../src/domain/sentences/roadmap.ts';
import { TimelineBar } from '../charts/timeline-bar.tsx';
import { TimelineScale } from '../charts/timeline-scale.tsx';
import { timelineShape } from '../charts/timeline-shape.ts';
import type { Names } from '../profile/names.ts';
import { dayRange, type PlanWords } from './plan-words.ts';
import { say } from './say.ts';

/** Every action from its start to its end, with deadlines, over the terms of the plan. */
export function Timeline({
  roadmap,
  words,
  names,
}: {
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  readonly names: Names;
}) {
  const first = roadmap.startOn;
  const last = [...roadmap.terms.map(({ to }) => to), ...roadmap.actions.map(({ end }) => end)].toSorted().at(-1) ?? first;
  const spans = roadmap.actions.map(({ action, start, end, deadline }) => ({
    id: action,
    start,
    end,
    deadline: deadline && timingKind(deadline) === 'deadline' ? deadline.on : undefined,
  }));
  const shapes = timelineShape(spans, first, last);
  const terms = timelineShape(
    roadmap.terms.map(({ index, from, to }) => ({ id: String(index), start: from, end: to, deadline: undefined })),
    first,
    last,
  ).map(({ from }) => from);
  return (
    <table className="timeline stacked">
      <caption className="hidden-visually">{say('timeline.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('column.action')}</th>
          <th scope="col">{say('column.when')}</th>
          <td className="timeline-chart">
            <TimelineScale marks={terms.map((at, index) => ({ at, label: words.shortTerm(roadmap.terms[index]!) }))} />
          </td>
        </tr>
      </thead>
      <tbody>
        {roadmap.actions.map(({ action, start, end }, index) => (
          <tr key={action} className={names.tone(words.action(action)?.dimension ?? '')}>
            <th scope="row">{words.title(action)}</th>
            <td className="small">{dayRange(start, end)}</td>
            <td className="timeline-chart">
              <TimelineBar shape={shapes[index]!} terms={terms} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
