import type { Action, ActionId, Questionnaire } from '../../questionnaire.ts';
import type { Prerequisites } from '../prerequisites.ts';
import type { LeftOutReason } from '../rules.ts';
import { tablesOf } from '../tables.ts';

/** An action of the work for an application, after those of it that come first. */
export interface Link {
  readonly action: Action;
  readonly before: readonly ActionId[];
}

/** Everything an application still waits for, in an order in which it can be done; the application comes last. */
export interface Chain {
  readonly links: readonly Link[];
  /** What comes first, but is out for this school or was declined. */
  readonly missing: readonly ActionId[];
}

/** What the chain is read from. */
export interface ChainInput {
  readonly questionnaire: Questionnaire;
  readonly prerequisites: Prerequisites;
  readonly out: ReadonlyMap<ActionId, LeftOutReason>;
  /** Actions that run already are taken to be over in time. */
  readonly running: ReadonlySet<ActionId>;
}

/** The chain of an application. Of a group of which one comes first, the first that is not out. */
export function chainOf({ questionnaire, prerequisites, out, running }: ChainInput, application: ActionId): Chain {
  const { actions } = tablesOf(questionnaire);
  const links: Link[] = [];
  const missing = new Set<ActionId>();
  const seen = new Set<ActionId>();
  const visit = (id: ActionId) => {
    if (seen.has(id)) return;
    seen.add(id);
    const action = actions.get(id);
    const waits = prerequisites.get(id);
    const one = waits?.oneOf?.find((other) => !out.has(other)) ?? waits?.oneOf?.[0];
    const all = [...(waits?.after ?? []), ...(one === undefined ? [] : [one])].filter((other) => !running.has(other));
    for (const other of all) {
      if (out.has(other)) missing.add(other);
      else visit(other);
    }
    if (action) links.push({ action, before: all.filter((other) => !out.has(other)) });
  };
  visit(application);
  return { links, missing: [...missing] };
}

/** The application of a call for this school: tied to it, with a smallest version, and not out if there is such a one. */
export function applicationFor(
  questionnaire: Questionnaire,
  out: ReadonlyMap<ActionId, LeftOutReason>,
  call: string,
): Action | undefined {
  const found = applicationsOf(questionnaire, call);
  return found.find(({ id }) => !out.has(id)) ?? found[0];
}

/** Actions that are applications for a call. */
export function applicationsOf(questionnaire: Questionnaire, call: string): readonly Action[] {
  return (tablesOf(questionnaire).tied.get(call) ?? []).filter(({ minimum }) => minimum !== undefined);
}
