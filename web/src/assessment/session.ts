import type { Context } from '../../../src/domain/context.ts';
import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import { sendActions } from '../plan/send-actions.ts';
import { answersLane } from '../saving/answers-lane.ts';
import { type Cell, cell } from '../saving/cell.ts';
import { change, confirm, decide, EMPTY_OUTBOX, type Outbox, shown, shownAll } from '../saving/outbox.ts';
import { patchLane } from '../saving/patch-lane.ts';
import { addPatch, applyPatch, type Patch, type Patches, readRejected, unconfirmed } from '../saving/patches.ts';
import { createSaver, type Saver } from '../saving/saver.ts';
import { same, type Value } from '../saving/values.ts';
import type { Assessment, Bundle } from '../wire.ts';
import { readAnswers, sendAnswers, sendDetails, sendFigures } from './calls.ts';
import { type Draft, removeDraft, writeDraft } from './draft.ts';

/** What the school may change of the assessment itself. Context answers are merged one by one; null takes one back. */
export interface DetailsChange {
  readonly scope?: string;
  readonly school?: string;
  readonly context?: Readonly<Record<string, Context[string] | null>>;
}

/** One change that can be undone. */
interface Undo {
  readonly item: string;
  readonly before: Value;
}

/** An open assessment on this device: what is shown, what is saved, and how to change it. */
export interface Session {
  readonly bundle: Bundle;
  /** The assessment as shown, with changes that are not saved yet. */
  readonly assessment: Cell<Assessment>;
  readonly outbox: Cell<Outbox>;
  /** What the school tracks about actions, as far as the plan at work was opened on this device. */
  readonly actions: Cell<Outbox>;
  readonly saver: Saver;
  /** Changes of this visit, the last one at the end. */
  readonly undoable: Cell<readonly Undo[]>;
  /** Changes of the assessment itself that are not saved yet. */
  readonly details: Cell<Patches>;
  /** Changes of the figures that are not saved yet, and how often one was saved. */
  readonly figures: Cell<Patches>;
  readonly savedFigures: Cell<readonly Patch[]>;
  /** Grows when answers change from outside the form: undo, a decision, a colleague. */
  readonly revision: Cell<number>;
  /** The submission before the present answers. */
  readonly earlier: Cell<EarlierSubmission | undefined>;
  answer(item: string, value: Value): void;
  /** The answer that stands since the earlier submission is still true. */
  confirm(item: string): void;
  undo(): void;
  decide(item: string, keep: 'mine' | 'theirs'): void;
  changeDetails(change: DetailsChange): void;
  changeFigures(change: Patch): void;
  /** Somebody has read which values of school and figures were given up. */
  readRejected(): void;
  /** The service has closed the answers (submitted) or opened them again. */
  closedOrOpened(submitted: boolean): void;
  /** The assessment is no more: nothing is saved or kept from here on. */
  abandon(): void;
  /** Save what can be saved, then stop saving and watching. */
  close(): Promise<void>;
}

/** Opens a session on what the service and this device know. */
export function openSession(bundle: Bundle, draft: Draft): Session {
  const confirmed = cell(draft.header);
  const outbox = cell(draft.outbox);
  const actions = cell(draft.actions ?? EMPTY_OUTBOX);
  const details = cell<Patches>(draft.details);
  const figures = cell<Patches>(draft.figures);
  const savedFigures = cell<readonly Patch[]>([]);
  const assessment = cell(shownDetails(draft.header, details.get()));
  const undoable = cell<readonly Undo[]>([]);
  const revision = cell(0);
  const earlier = cell(draft.earlier);
  const { id } = draft.header;

  const saver = createSaver([
    patchLane(
      details,
      (operation, patch, keepalive) => sendDetails(id, operation, patch, keepalive),
      (patch) => confirmed.set(patched(confirmed.get(), patch)),
      newOperation,
    ),
    patchLane(
      figures,
      (operation, patch, keepalive) => sendFigures(id, operation, patch, keepalive),
      (patch) => savedFigures.set([...savedFigures.get(), patch]),
      newOperation,
    ),
    answersLane(outbox, (batch, keepalive) => sendAnswers(id, batch, keepalive), newOperation),
    answersLane(actions, (batch, keepalive) => sendActions(id, batch, keepalive), newOperation),
  ]);

  // Closed answers are with the service; none of them stays on this device.
  const before = (): Pick<Draft, 'earlier'> => {
    const submission = earlier.get();
    return submission ? { earlier: submission } : {};
  };
  const store = (): void => {
    const header = confirmed.get();
    const kept = header.submitted ? EMPTY_OUTBOX : outbox.get();
    void writeDraft({
      header,
      outbox: kept,
      details: details.get(),
      figures: figures.get(),
      actions: actions.get(),
      ...before(),
    });
  };
  let isOwnChange = false;
  const put = (item: string, value: Value): void => {
    isOwnChange = true;
    outbox.set(change(outbox.get(), item, value));
    isOwnChange = false;
    saver.changed();
  };
  const showDetails = (): void => assessment.set(shownDetails(confirmed.get(), details.get()));
  let shownBefore = outbox.get();
  const noticeOthers = (): void => {
    const now = outbox.get();
    if (!isOwnChange && !same(shownAll(shownBefore), shownAll(now))) revision.set(revision.get() + 1);
    shownBefore = now;
  };
  const stops = [
    outbox.watch(store),
    earlier.watch(store),
    outbox.watch(noticeOthers),
    actions.watch(store),
    details.watch(store),
    figures.watch(store),
    details.watch(showDetails),
    watchPage(saver),
  ];
  store();
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
    saver.stop();
    for (const stop of stops) stop();
  };

  return {
    bundle,
    assessment,
    outbox,
    actions,
    saver,
    undoable,
    details,
    figures,
    savedFigures,
    revision,
    earlier,
    answer(item, value) {
      const before = shown(outbox.get(), item);
      if (same(before, value)) return;
      undoable.set([...undoable.get(), { item, before }]);
      put(item, value);
    },
    confirm(item) {
      outbox.set(confirm(outbox.get(), item));
      saver.changed();
    },
    undo() {
      const last = undoable.get().at(-1);
      if (!last) return;
      undoable.set(undoable.get().slice(0, -1));
      put(last.item, last.before);
      revision.set(revision.get() + 1);
    },
    decide(item, keep) {
      outbox.set(decide(outbox.get(), item, keep));
      revision.set(revision.get() + 1);
      saver.changed();
    },
    changeDetails(patch) {
      details.set(addPatch(details.get(), { ...patch }));
      saver.changed();
    },
    changeFigures(patch) {
      figures.set(addPatch(figures.get(), patch));
      saver.changed();
    },
    readRejected() {
      for (const patches of [details, figures]) patches.set(readRejected(patches.get()));
      saver.changed();
    },
    closedOrOpened(submitted) {
      confirmed.set({ ...confirmed.get(), submitted });
      undoable.set([]);
      showDetails();
      if (submitted) void removeDraft(id);
      void readAnswers(id).then((reply) => reply.ok && earlier.set(reply.body.earlier));
    },
    abandon: end,
    async close() {
      if (hasEnded) return;
      await saver.flush({ keepalive: true });
      end();
    },
  };
}

/** Saves when the network is back, and when the page is put away. */
function watchPage(saver: Saver): () => void {
  const online = (): void => void saver.flush();
  const hidden = (): void => void (document.visibilityState === 'hidden' && saver.flush({ keepalive: true }));
  window.addEventListener('online', online);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('online', online);
    document.removeEventListener('visibilitychange', hidden);
  };
}

function shownDetails(confirmed: Assessment, patches: Patches): Assessment {
  return patched(confirmed, unconfirmed(patches));
}

function patched(assessment: Assessment, patch: Patch): Assessment {
  return { ...assessment, ...applyPatch({ ...assessment }, patch) };
}

function newOperation(): string {
  return crypto.randomUUID();
}
