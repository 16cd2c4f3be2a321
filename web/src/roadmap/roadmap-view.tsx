import type { ReactNode } from 'react';
import { findOutClauses } from '../../../src/domain/sentences/roadmap-summary.ts';
import { ActionList } from './action-list.tsx';
import { ApplicationWork } from './application-work.tsx';
import { CallsCalendar } from './calls-calendar.tsx';
import { Capacity } from './capacity.tsx';
import { LeftOut } from './left-out.tsx';
import type { PlanModel } from './plan-model.ts';
import { Progress } from './progress.tsx';
import { say } from './say.ts';
import { Summary } from './summary.tsx';
import { ThisWeek } from './this-week.tsx';
import { Timeline } from './timeline.tsx';
import { useOpenForPrint } from './use-open-for-print.ts';
import { useOpenTarget } from './use-open-target.ts';

/** A roadmap as a school reads it. `tools` stand between the summary and the actions: what can be changed. */
export function RoadmapView({ model, tools }: { readonly model: PlanModel; readonly tools?: ReactNode }) {
  useOpenForPrint();
  useOpenTarget();
  const { names, words, kept, proposed } = model;
  const roadmap = proposed ?? kept;
  return (
    <div className="flow loose results roadmap">
      <ThisWeek roadmap={roadmap} words={words} />
      <Summary roadmap={roadmap} words={words} />
      {tools}
      {roadmap.application && (
        <Part id="application">
          <ApplicationWork application={roadmap.application} model={model} />
        </Part>
      )}
      <ActionList model={model} />
      <Part id="timeline">
        <Timeline roadmap={roadmap} words={words} names={names} />
      </Part>
      <Part id="capacity">
        <Capacity roadmap={roadmap} words={words} names={names} />
      </Part>
      <Part id="progress">
        <Progress roadmap={roadmap} words={words} names={names} />
      </Part>
      <Part id="calls">
        <CallsCalendar roadmap={roadmap} words={words} />
      </Part>
      {roadmap.findOut.length > 0 && (
        <Part id="find-out">
          <ul>
            {findOutClauses(words.says, roadmap).map((clause, index) => (
              <li key={roadmap.findOut[index]}>
                <span className="code">{names.item(roadmap.findOut[index] ?? '').code}</span> {clause}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="left-out">
        <LeftOut model={model} />
      </Part>
    </div>
  );
}

/** Parts with a sentence under their title. */
const LEADS: ReadonlySet<string> = new Set(['capacity', 'progress', 'calls', 'find-out']);

function Part({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <section className="flow" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(`${id}.title`)}</h2>
      {LEADS.has(id) && <p className="soft">{say(`${id}.lead`)}</p>}
      {children}
    </section>
  );
}
