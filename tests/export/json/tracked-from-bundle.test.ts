import { describe, expect, it } from 'vitest';
import { ActionsChange, NewAction } from '../../../src/contracts/actions.ts';
import { UNTRACKED } from '../../../src/domain/progress/tracking.ts';
import { trackedFromBundle } from '../../../src/export/json/tracked-from-bundle.ts';
import { hostileText } from '../helpers/hostile.ts';
import { plannedSchool, SCHOOLS } from '../helpers/planned-schools.ts';
import { notesOf } from '../helpers/work.ts';

const RUN = { run: 'import01', versions: {} };

describe('the requests that replay a plan at work', () => {
  it.each(SCHOOLS)('are what the API takes: %s', async (name) => {
    const { source, plan } = await plannedSchool(name);
    const { changes, own } = trackedFromBundle({ actions: notesOf(source), plan }, RUN);
    for (const change of changes) expect(ActionsChange.parse(change)).toEqual(change);
    for (const { add } of own) expect(NewAction.parse(add)).toEqual(add);
    expect(changes.flatMap((change) => change.changes)).toHaveLength(4);
    expect(own.map(({ add }) => add.own.title)).toEqual(['Fair of trades in Vaasa', 'Ask the alumni']);
  });

  it('take away again what an own action must begin with but does not have', async () => {
    const { source, plan } = await plannedSchool('birch');
    const [fair, alumni] = trackedFromBundle({ actions: notesOf(source), plan }, RUN).own;
    expect(fair?.after).toBeUndefined();
    expect(alumni?.after).toEqual({ operation: 'import01-own-2-after', owner: null, dates: null });
  });

  it('name the versions that the plan gave its actions when it was kept', async () => {
    const { source, plan } = await plannedSchool('birch');
    const [first = ''] = source.report.roadmap.actions.map(({ action }) => action);
    const { changes } = trackedFromBundle({ actions: notesOf(source), plan }, { ...RUN, versions: { [first]: 1 } });
    const versions = changes.flatMap((change) => change.changes).map(({ action, version }) => [action === first, version]);
    expect(versions).toEqual([
      [true, 1],
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });

  it('are none where nothing is tracked', async () => {
    const { plan } = await plannedSchool('birch');
    expect(trackedFromBundle({ plan }, RUN)).toEqual({ changes: [], own: [] });
  });
});

describe.each([10, 100, 1000])('%d hostile notes', (count) => {
  it('fit into requests of the size that is taken, each note once', async () => {
    const { plan } = await plannedSchool('birch');
    const actions = Object.fromEntries(
      Array.from({ length: count }, (_, place) => [`action-${place}`, { ...UNTRACKED, version: 1, note: hostileText(place) }]),
    );
    const { changes } = trackedFromBundle({ actions, plan }, RUN);
    const sizes = changes.map((change) => new TextEncoder().encode(JSON.stringify(change)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(65_536);
    expect(changes.flatMap((change) => change.changes).map(({ note }) => note)).toEqual(
      Array.from({ length: count }, (_, place) => hostileText(place)),
    );
  });
});
