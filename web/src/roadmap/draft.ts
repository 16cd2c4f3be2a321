import type { Context, ContextValue } from '../../../src/domain/context.ts';
import type { ActionId, QuestionId } from '../../../src/domain/questionnaire.ts';
import type { CivilDate, PlanChoices, StoredPlan } from '../../../src/domain/roadmap.ts';

/** What the school has changed on the page and not yet kept: its context and its choices. */
export interface Draft {
  readonly context: Context;
  readonly choices: PlanChoices;
  /** A plan that the last change already showed: what is proposed stays close to it. */
  readonly near?: StoredPlan;
}

/** One change on the roadmap page. A context value of undefined goes back to the assumed one. */
export type Change =
  | { readonly kind: 'context'; readonly question: QuestionId; readonly value: ContextValue | undefined }
  | { readonly kind: 'pin'; readonly action: ActionId }
  | { readonly kind: 'unpin'; readonly action: ActionId }
  | { readonly kind: 'decline'; readonly action: ActionId; readonly reason: string }
  | { readonly kind: 'take-back'; readonly action: ActionId }
  | { readonly kind: 'done'; readonly action: ActionId }
  | { readonly kind: 'not-done'; readonly action: ActionId }
  /** "We are applying now". Without a day, the next deadline of the calendar holds. */
  | { readonly kind: 'apply'; readonly call: string; readonly on: CivilDate | undefined }
  | { readonly kind: 'stop-applying' }
  /** What a "what if" showed becomes a change of the draft. */
  | { readonly kind: 'take-over'; readonly context: Context; readonly near: StoredPlan };

/** A change that decides about one action. */
export type Decision = Extract<Change, { readonly action: ActionId }>;

/** The draft with every earlier state, so that each change can be undone. */
export interface DraftHistory {
  readonly present: Draft;
  readonly past: readonly Draft[];
  /** Grows when the draft changes by something else than a change: forms read it anew. */
  readonly revision: number;
}

/** Applies one change. An action is at most one of pinned, declined and done. */
export function changeDraft({ context, choices }: Draft, change: Change): Draft {
  const draft = { context, choices };
  if (change.kind === 'take-over') return { ...draft, context: change.context, near: change.near };
  if (change.kind === 'context') return { ...draft, context: withAnswer(draft.context, change.question, change.value) };
  if (change.kind === 'apply') return { ...draft, choices: { ...draft.choices, applying: applyingOf(change) } };
  if (change.kind === 'stop-applying') return { ...draft, choices: { ...draft.choices, applying: undefined } };
  return { ...draft, choices: decided(draft.choices, change) };
}

function applyingOf({ call, on }: Extract<Change, { kind: 'apply' }>): PlanChoices['applying'] {
  return on === undefined ? { call } : { call, on };
}

function decided(before: PlanChoices, change: Decision): PlanChoices {
  const choices = without(before, change.action);
  switch (change.kind) {
    case 'pin':
      return { ...choices, pinned: [...choices.pinned, change.action] };
    case 'decline':
      return { ...choices, declined: [...choices.declined, { action: change.action, reason: change.reason }] };
    case 'done':
      return { ...choices, done: [...choices.done, change.action] };
    default:
      return choices;
  }
}

/** What can happen to a draft: a change, one step back, or a new start from a kept plan. */
export type DraftEvent =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'undo' }
  | { readonly kind: 'reset'; readonly draft: Draft };

/** Keeps the history of a draft. Undo without a past changes nothing. */
export function draftReducer(history: DraftHistory, event: DraftEvent): DraftHistory {
  switch (event.kind) {
    case 'change':
      return {
        present: changeDraft(history.present, event.change),
        past: [...history.past, history.present],
        revision: history.revision,
      };
    case 'undo': {
      const before = history.past.at(-1);
      return before ? { present: before, past: history.past.slice(0, -1), revision: history.revision + 1 } : history;
    }
    case 'reset':
      return { present: event.draft, past: [], revision: history.revision + 1 };
  }
}

function withAnswer(context: Context, question: QuestionId, value: ContextValue | undefined): Context {
  const rest = Object.fromEntries(Object.entries(context).filter(([id]) => id !== question));
  return value === undefined ? rest : { ...rest, [question]: value };
}

function without(choices: PlanChoices, action: ActionId): PlanChoices {
  return {
    ...choices,
    pinned: choices.pinned.filter((id) => id !== action),
    declined: choices.declined.filter((one) => one.action !== action),
    done: choices.done.filter((id) => id !== action),
  };
}
