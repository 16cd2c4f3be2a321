import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/application/text.ts';
import { isFault } from '../../../src/domain/fault.ts';
import { type Bundle, renderBundle } from '../../../src/export/json/bundle.ts';
import { readBundle } from '../../../src/export/json/read-bundle.ts';
import type { Reply } from '../../../web/src/api.ts';
import type { ImportCalls } from '../../../web/src/files/import-calls.ts';
import { type ImportProgress, runImport, type Shelf } from '../../../web/src/files/import-run.ts';
import { hostileText } from '../../export/helpers/hostile.ts';
import { plannedSchool, SCHOOLS } from '../../export/helpers/planned-schools.ts';
import { notesOf } from '../../export/helpers/work.ts';
import { newBrowser } from '../../http/client.ts';

/** The bundle of a sample school at work, with a hostile note on each answer that takes one. */
async function bundleOf(name: string): Promise<Bundle> {
  const { source, plan } = await plannedSchool(name);
  const actions = notesOf(source);
  return read(await renderBundle({ report: source.report, plan, actions }, (bytes) => crypto.subtle.digest('SHA-256', bytes)));
}

function read(text: string): Bundle {
  const bundle = readBundle(text);
  if (isFault(bundle)) throw new Error(bundle.detail);
  return bundle;
}

function memoryShelf(): Shelf {
  const values = new Map<string, string>();
  return {
    keep: async (key, value) => void values.set(key, JSON.stringify(value)),
    kept: async (key) => JSON.parse(values.get(key) ?? 'null') ?? undefined,
    forget: async (key) => void values.delete(key),
  };
}

/** The product over HTTP. `fate` says of each request whether it is answered, arrives without an answer, or never arrives. */
function service(fate: (request: string, operation: string) => 'answered' | 'unanswered' | 'lost' = () => 'answered') {
  const browser = newBrowser();
  const sent: string[] = [];
  const send = async <T>(method: string, path: string, body?: object): Promise<Reply<T>> => {
    const request = `${method} ${path.replace(/e01_[\w-]{22}/, 'id')}`;
    sent.push(request);
    const lost = { ok: false, problem: { status: 0, title: '', detail: '' } } as const;
    const becomes = fate(request, body && 'operation' in body ? String(body.operation) : '');
    if (becomes === 'lost') return lost;
    const response = await browser.send(method, `/api/assessments${path}`, body);
    const reply = await response.json();
    if (becomes === 'unanswered') return lost;
    return response.ok ? { ok: true, body: reply } : { ok: false, problem: reply };
  };
  const calls: ImportCalls = {
    start: (body) => send('POST', '', body),
    answers: (id, body) => send('PATCH', `/${id}/answers`, body),
    indicators: (id, body) => send('PATCH', `/${id}/indicators`, body),
    roadmap: (id, body) => send('PUT', `/${id}/roadmap`, body),
    tracked: (id) => send('GET', `/${id}/actions`),
    actions: (id, body) => send('PATCH', `/${id}/actions`, body),
    addOwn: (id, body) => send('POST', `/${id}/actions`, body),
  };
  const exported = async (id: string) => read(await (await browser.send('GET', `/api/assessments/${id}/bundle.json`)).text());
  const remove = (id: string) => browser.send('DELETE', `/api/assessments/${id}`);
  return { calls, sent, exported, remove };
}

/** A bundle without what an import gives anew: day and hash of the report, ids of own actions, versions and histories. */
function comparable({ report, plan, actions = {} }: Bundle) {
  const { answeredOn: _, submitted: __, ...rest } = report;
  const work = Object.entries(actions).map(([id, { version: _version, history: _history, ...tracked }]) => [
    id.replace(/^own_.*/, tracked.own?.title ?? ''),
    tracked,
  ]);
  const { provenFor: _proof, ...kept } = plan;
  return { rest, kept, work: work.sort() };
}

describe('an import', () => {
  it.each(SCHOOLS)('brings everything of %s into a new assessment: taken out again, it is the same', async (name) => {
    const bundle = await bundleOf(name);
    const { calls, exported } = service();
    const seen: ImportProgress[] = [];
    expect(await runImport(bundle, (now) => seen.push(now), calls, memoryShelf())).toEqual({ kind: 'done' });
    const last = seen.at(-1);
    expect([last?.done, last?.refusedPlan]).toEqual([last?.of, undefined]);
    expect(last?.keys?.recoveryCode).toMatch(/\S/);
    expect(comparable(await exported(last?.id ?? ''))).toEqual(comparable(bundle));
  });

  it('counts every step, and never back', async () => {
    const steps: number[] = [];
    await runImport(await bundleOf('cedar'), ({ done }) => steps.push(done), service().calls, memoryShelf());
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(5);
  });

  it.each(['lost', 'unanswered'] as const)(
    'goes on after each of its requests was %s once, and brings nothing in twice',
    async (fate) => {
      const bundle = await bundleOf('cedar');
      const tried = new Set<string>();
      const { calls, sent, exported } = service((request, operation) => {
        // The first request makes the assessment: who never hears of it begins again.
        const isAgain = request === 'POST ' || tried.has(request + operation);
        tried.add(request + operation);
        return isAgain ? 'answered' : fate;
      });
      const shelf = memoryShelf();
      let id = '';
      let ends = 0;
      for (let round = 0; round < 100 && ends === 0; round += 1) {
        const end = await runImport(bundle, (now) => (id = now.id ?? id), calls, shelf);
        if (end.kind === 'done') ends += 1;
        else expect(end.problem.status).toBe(0);
      }
      expect(ends).toBe(1);
      expect(tried.size).toBeGreaterThan(8);
      expect(sent.filter((request) => request === 'POST ')).toHaveLength(1);
      expect(comparable(await exported(id))).toEqual(comparable(bundle));
    },
  );

  it('goes on without a plan that the service does not take, and says so', async () => {
    const bundle = await bundleOf('birch');
    const [first] = bundle.plan.placements;
    const broken = { ...bundle, plan: { ...bundle.plan, placements: [...(first ? [first, first] : [])] } };
    const seen: ImportProgress[] = [];
    const { calls, exported } = service();
    expect(await runImport(broken, (now) => seen.push(now), calls, memoryShelf())).toEqual({ kind: 'done' });
    expect(seen.at(-1)?.refusedPlan?.detail).toMatch(/\S/);
    expect((await exported(seen.at(-1)?.id ?? '')).report.answers).toEqual(bundle.report.answers);
  });

  it('forgets itself when it is done: the same file makes another assessment', async () => {
    const bundle = await bundleOf('alder');
    const { calls } = service();
    const shelf = memoryShelf();
    const ids: (string | undefined)[] = [];
    for (const _ of [1, 2]) {
      let id: string | undefined;
      await runImport(bundle, (now) => (id = now.id), calls, shelf);
      ids.push(id);
    }
    expect(new Set(ids).size).toBe(2);
  });

  it('begins anew when what it began was deleted meanwhile', async () => {
    const bundle = await bundleOf('alder');
    const shelf = memoryShelf();
    let isLost = true;
    let id = '';
    const { calls, remove } = service((request) => (isLost && request.startsWith('PUT') ? 'lost' : 'answered'));
    const tell = (now: ImportProgress) => (id = now.id ?? id);
    expect(await runImport(bundle, tell, calls, shelf)).toMatchObject({ kind: 'stopped', problem: { status: 0 } });
    isLost = false;
    await remove(id);
    expect(await runImport(bundle, tell, calls, shelf)).toMatchObject({ kind: 'stopped', problem: { status: 404 } });
    expect(await runImport(bundle, tell, calls, shelf)).toEqual({ kind: 'done' });
  });

  it('brings hostile notes in as they are', async () => {
    const bundle = await bundleOf('birch');
    const answers = Object.fromEntries(
      Object.entries(bundle.report.answers).map(([item, answer], place) => [item, { ...answer, note: hostileText(place) }]),
    );
    const { calls, exported } = service();
    let id = '';
    await runImport({ ...bundle, report: { ...bundle.report, answers } }, (now) => (id = now.id ?? id), calls, memoryShelf());
    const back = (await exported(id)).report.answers;
    expect(Object.keys(back)).toEqual(Object.keys(answers).sort());
    for (const [item, { note }] of Object.entries(answers)) expect(back[item]?.note).toBe(cleanText(note));
  });
});
