import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/questionnaire.ts';
import {
  acknowledged,
  type Batch,
  begin,
  change,
  decide,
  EMPTY_OUTBOX,
  hasUnsaved,
  hasWork,
  MOST_CHANGES,
  type Outbox,
  refused,
  rejected,
  type Saved,
  shown,
  shownAll,
  takeNewer,
} from '../../../web/src/saving/outbox.ts';
import { same, type Value } from '../../../web/src/saving/values.ts';

const strategy = 'written-strategy';
const office = 'office';

/** The service: versions per item, and each operation applied once. */
class Service {
  readonly answers = new Map<string, Saved>();
  readonly #done = new Map<string, Readonly<Record<string, number>>>();

  patch({
    operation,
    changes,
  }: Batch): { versions: Readonly<Record<string, number>> } | { current: Readonly<Record<string, Saved>> } {
    const before = this.#done.get(operation);
    if (before) return { versions: before };
    if (changes.some(({ item, version }) => version !== this.version(item))) return { current: Object.fromEntries(this.answers) };
    for (const { item, answer } of changes) this.answers.set(item, { answer, version: this.version(item) + 1 });
    const versions = Object.fromEntries(changes.map(({ item }) => [item, this.version(item)]));
    this.#done.set(operation, versions);
    return { versions };
  }

  version(item: string): number {
    return this.answers.get(item)?.version ?? 0;
  }
}

describe('change', () => {
  it('shows the newest value at once and drops a change that is taken back', () => {
    const once = change(EMPTY_OUTBOX, strategy, { level: 2 });
    expect(shown(once, strategy)).toEqual({ level: 2 });
    expect(hasWork(change(once, strategy, null))).toBe(false);
  });

  it('keeps a change made while the request of the same item is on its way', () => {
    const sent = begin(change(EMPTY_OUTBOX, strategy, { level: 1 }), 'first');
    const after = acknowledged(change(sent, strategy, { level: 2 }), { [strategy]: 1 });
    expect(after.pending).toEqual({ [strategy]: { level: 2 } });
    expect(begin(after, 'second').sending?.changes).toEqual([{ item: strategy, answer: { level: 2 }, version: 1 }]);
  });
});

describe('begin', () => {
  it('sends an unanswered request again with its own operation id', () => {
    const sent = begin(change(EMPTY_OUTBOX, strategy, { level: 1 }), 'first');
    expect(begin(change(sent, office, { level: 0 }), 'second').sending).toEqual(sent.sending);
  });

  it('holds a request to the stated size', () => {
    const full = Array.from({ length: MOST_CHANGES + 5 }, (_, index) => `item-${index}`).reduce<Outbox>(
      (outbox, item) => change(outbox, item, { level: 3 }),
      EMPTY_OUTBOX,
    );
    const sent = begin(full, 'first');
    expect(sent.sending?.changes).toHaveLength(MOST_CHANGES);
    expect(Object.keys(sent.pending)).toHaveLength(5);
  });

  it('sends long notes in several requests, one at least in each', () => {
    const note = 'n'.repeat(10_000);
    const long = ['a', 'b', 'c'].reduce<Outbox>((outbox, item) => change(outbox, item, { note }), EMPTY_OUTBOX);
    expect(begin(long, 'first').sending?.changes.map(({ item }) => item)).toEqual(['a']);
  });
});

describe('refused', () => {
  const mine = (value: Value, base: Saved = { answer: { level: 1 }, version: 1 }): Outbox =>
    begin(change({ ...EMPTY_OUTBOX, confirmed: { [strategy]: base } }, strategy, value), 'mine');

  it('joins a note of ours and a level of theirs without asking', () => {
    const after = refused(mine({ level: 1, note: 'See the plan' }), { [strategy]: { answer: { level: 3 }, version: 2 } });
    expect(after.conflicts).toEqual([]);
    expect(shown(after, strategy)).toEqual({ level: 3, note: 'See the plan' });
  });

  it('asks when both chose another level, and sends what was decided with their version', () => {
    const asked = refused(mine({ level: 2 }), { [strategy]: { answer: { level: 3 }, version: 2 } });
    expect(asked.conflicts).toEqual([strategy]);
    expect(hasWork(asked)).toBe(false);
    expect(hasUnsaved(asked)).toBe(true);
    expect(begin(decide(asked, strategy, 'mine'), 'again').sending?.changes).toEqual([
      { item: strategy, answer: { level: 2 }, version: 2 },
    ]);
    expect(shown(decide(asked, strategy, 'theirs'), strategy)).toEqual({ level: 3 });
    expect(hasUnsaved(decide(asked, strategy, 'theirs'))).toBe(false);
  });

  it('sees "does not apply" of one and a level of the other as one choice', () => {
    const after = refused(mine({ notApplicable: { reason: 'One site only' } }), {
      [strategy]: { answer: { level: 3 }, version: 2 },
    });
    expect(after.conflicts).toEqual([strategy]);
  });

  it('goes on asking when the other answer changes once more, until both agree', () => {
    const asked = refused(mine({ level: 2 }), { [strategy]: { answer: { level: 3 }, version: 2 } });
    const later = takeNewer(asked, { [strategy]: { answer: { level: 3, note: 'Approved' }, version: 3 } });
    expect(later.conflicts).toEqual([strategy]);
    expect(takeNewer(later, { [strategy]: { answer: { level: 2 }, version: 4 } }).conflicts).toEqual([]);
  });

  it('sends the other items of the request again', () => {
    const two = begin(change(change(EMPTY_OUTBOX, strategy, { level: 2 }), office, { level: 4 }), 'both');
    const after = refused(two, { [strategy]: { answer: { level: 3 }, version: 1 } });
    expect(begin(after, 'again').sending?.changes).toEqual([{ item: office, answer: { level: 4 }, version: 0 }]);
  });
});

describe('rejected', () => {
  it('sets aside the value that the service does not take and sends the rest', () => {
    const two = begin(change(change(EMPTY_OUTBOX, strategy, 'far too long'), office, { level: 4 }), 'both');
    const after = rejected(two, new Map([[0, 'Too long.']]));
    expect(after.rejected).toEqual({ [strategy]: 'Too long.' });
    expect(begin(after, 'again').sending?.changes.map(({ item }) => item)).toEqual([office]);
    expect(change(after, strategy, 'short').rejected).toEqual({});
  });
});

describe('takeNewer', () => {
  it('shows what a colleague saved, where nothing waits here', () => {
    const after = takeNewer(EMPTY_OUTBOX, { [strategy]: { answer: { level: 3 }, version: 4 } });
    expect(shownAll(after)).toEqual({ [strategy]: { level: 3 } });
  });
});

const items = [strategy, office, 'host'];
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.record({ level }),
  fc.record({ level, note: fc.constantFrom('a', 'b') }),
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), item: fc.constantFrom(...items), value }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('send' as const), fate: fc.constantFrom('arrives', 'request lost', 'reply lost') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('colleague' as const), item: fc.constantFrom(...items), value }) },
);

describe('an outbox and a network that loses requests and replies', () => {
  const run = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
    const service = new Service();
    let outbox: Outbox = EMPTY_OUTBOX;
    let operations = 0;
    const send = (fate: string): void => {
      operations += 1;
      outbox = begin(outbox, `operation-${operations}`);
      if (!outbox.sending || fate === 'request lost') return;
      const reply = service.patch(outbox.sending);
      if (fate === 'reply lost') return;
      outbox = 'versions' in reply ? acknowledged(outbox, reply.versions) : refused(outbox, reply.current);
    };
    for (const one of steps) {
      if (one.kind === 'change') {
        outbox = change(outbox, one.item, one.value);
        expect(shown(outbox, one.item)).toEqual(one.value);
      } else if (one.kind === 'send') send(one.fate);
      else if (one.kind === 'reload') outbox = takeNewer(JSON.parse(JSON.stringify(outbox)), Object.fromEntries(service.answers));
      else
        service.patch({
          operation: `colleague-${operations}-${Math.random()}`,
          changes: [{ item: one.item, answer: one.value, version: service.version(one.item) }],
        });
    }
    return { service, settle: () => ({ outbox, send }) };
  };

  it('ends with the service holding what the page shows, when this device alone wrote', () => {
    fc.assert(
      fc.property(
        fc.array(
          step.filter(({ kind }) => kind !== 'colleague'),
          { maxLength: 40 },
        ),
        (steps) => {
          const { service, settle } = run(steps);
          for (let { outbox, send } = settle(); hasWork(outbox); { outbox, send } = settle()) send('arrives');
          const { outbox } = settle();
          expect(hasUnsaved(outbox)).toBe(false);
          for (const item of items) expect(same(service.answers.get(item)?.answer ?? null, shown(outbox, item))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never loses a value silently when a colleague writes too: it is saved, joined, or asked about', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { service, settle } = run(steps);
        for (let { outbox, send } = settle(); hasWork(outbox); { outbox, send } = settle()) send('arrives');
        const { outbox } = settle();
        expect(Object.keys(outbox.pending).sort()).toEqual([...outbox.conflicts].sort());
        const confirmed = takeNewer(outbox, Object.fromEntries(service.answers));
        for (const item of items.filter((one) => !confirmed.conflicts.includes(one)))
          expect(same(service.answers.get(item)?.answer ?? null, shown(confirmed, item))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
