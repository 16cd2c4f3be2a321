import type { Bundle } from '../../../src/export/json/bundle.ts';
import { changesFromBundle } from '../../../src/export/json/changes-from-bundle.ts';
import { trackedFromBundle } from '../../../src/export/json/tracked-from-bundle.ts';
import type { Problem, Reply } from '../api.ts';
import type { ImportCalls } from './import-calls.ts';

/** One step of an import: a request or two that are safe to be sent again. */
export type Step = () => Promise<Reply<unknown>>;

/** What all steps of an import have in common. */
export interface ImportJob {
  readonly bundle: Bundle;
  readonly calls: ImportCalls;
  /** The assessment that was made. */
  readonly id: string;
  /** Random name of this import: the names of its requests follow from it. */
  readonly run: string;
}

/** Answers, figures and plan. A plan that the rules do not take is told and left out: the service makes another. */
export function stepsOfFacts({ bundle, calls, id, run }: ImportJob, refused: (problem: Problem) => void): readonly Step[] {
  const { answers, indicators, roadmap } = changesFromBundle(bundle, { run });
  return [
    ...answers.map((change) => () => calls.answers(id, change)),
    ...indicators.map((change) => () => calls.indicators(id, change)),
    async () => {
      const reply = await calls.roadmap(id, roadmap);
      if (reply.ok || reply.problem.status !== 400) return reply;
      refused(reply.problem);
      return { ok: true, body: undefined };
    },
  ];
}

/** What is tracked about actions, with the versions they have after the plan; then the school's own actions. */
export function stepsOfWork({ bundle, calls, id, run }: ImportJob, versions: Readonly<Record<string, number>>): readonly Step[] {
  const { changes, own } = trackedFromBundle(bundle, { run, versions });
  return [
    ...changes.map((change) => () => calls.actions(id, change)),
    ...own.map(({ add, after }) => async () => {
      const added = await calls.addOwn(id, add);
      if (!added.ok || after === undefined) return added;
      const { operation, ...patch } = after;
      return calls.actions(id, { operation, changes: [{ ...added.body, ...patch }] });
    }),
  ];
}
