import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { verifyPlan } from '../../../src/domain/planning/verify.ts';
import { compilePlan } from '../../../src/domain/roadmap/compile.ts';
import { verifyStoredPlan } from '../../../src/domain/roadmap/plan.ts';
import { gateLevel } from '../../../src/domain/scoring/gate.ts';
import { generatedSchool } from './helpers/generated.ts';
import { inputOf, planned, questionnaire } from './helpers/schools.ts';

const schools = [3, 8, 12, 21, 33].map((seed) => ({ seed, school: generatedSchool(seed) }));

describe.each(schools)('the facts of the roadmap of school $seed', ({ school }) => {
  const input = inputOf(school);
  const { plan, roadmap } = planned(school);
  const { choices, ...problem } = input;
  const accepts = (placements: typeof plan.placements) =>
    !isFault(verifyStoredPlan({ ...problem, proposed: { choices, placements } }));

  it('blockers are true: no action can move to an earlier term that is blocked, and to every other it can', () => {
    for (const { action, term, blockers, status } of roadmap.actions) {
      if (status === 'running') continue;
      const blocked = new Set(blockers.map((blocker) => blocker.term));
      for (let earlier = 0; earlier < term; earlier++) {
        const moved = plan.placements.map((one) => (one.action === action ? { action, term: earlier } : one));
        expect(accepts(moved), `${action} in term ${earlier}`).toBe(!blocked.has(earlier));
      }
    }
  });

  it('says of missing days what is really missing', () => {
    const compiled = compilePlan(input);
    for (const { action, blockers } of roadmap.actions) {
      const index = compiled.index.get(action) ?? -1;
      for (const { term, reasons } of blockers) {
        const short = reasons.find((reason) => reason.kind === 'capacity');
        if (!short || reasons.some(({ kind }) => kind === 'window' || (kind === 'weeks' && term === 0))) continue;
        const starts = compiled.candidates.map(
          (candidate) => plan.placements.find((one) => one.action === candidate.action.id)?.term ?? -1,
        );
        starts[index] = term;
        const problems = verifyPlan(compiled.instance, starts).problems.filter(({ kind }) => kind === 'capacity');
        const most = Math.max(0, ...problems.map((one) => (one.kind === 'capacity' ? one.short / 100 : 0)));
        expect(most, `${action} in term ${term}`).toBeCloseTo(short.short, 6);
      }
    }
  });

  it('prerequisites and what they open agree in both directions', () => {
    for (const { action, unlocks, start, end } of roadmap.actions) {
      for (const next of unlocks) {
        const other = roadmap.actions.find((one) => one.action === next);
        const needs = questionnaire.actions.find(({ id }) => id === next);
        expect(other, `${action} opens ${next}`).toBeDefined();
        const added = questionnaire.planning.restrictions.flatMap(({ before }) =>
          before?.then.includes(next) ? [before.first] : [],
        );
        const group = [...(needs?.after ?? []), ...(needs?.afterAny ?? []), ...added];
        const byGrant = needs?.grantPaid || needs?.timing.kind === 'after-return';
        expect(group.includes(action) || byGrant, `${next} needs ${action}`).toBe(true);
        if (needs?.after.includes(action)) expect(end < (other?.start ?? start)).toBe(true);
      }
    }
  });

  it('progress follows from the levels and what the actions raise, by the gates of scoring', () => {
    const levels = new Map(
      input.profile.items.flatMap(({ item, level }) => (level === undefined ? [] : [[item, level as number]])),
    );
    for (const id of choices.done) {
      for (const { item, from, to } of questionnaire.actions.find((one) => one.id === id)?.raises ?? []) {
        const today = levels.get(item);
        if (today !== undefined && today < to) levels.set(item, Math.max(today, Math.min(to, Math.max(today, from) + 2)));
      }
    }
    for (const { term, dimensions } of roadmap.progress) {
      // A step counts once all below it are taken: an action may end before the one that takes the step below.
      const taken = roadmap.actions.filter(({ lastTerm }) => lastTerm <= term).flatMap(({ raises }) => raises);
      for (const [item] of levels) {
        const above = () => taken.find((one) => one.item === item && one.from === levels.get(item));
        for (let next = above(); next; next = above()) levels.set(item, next.to);
      }
      for (const { dimension, level } of dimensions) {
        const items = questionnaire.items.filter((item) => item.dimension === dimension && levels.has(item.id));
        const expected = gateLevel(
          items.map(({ id }) => levels.get(id) ?? 0),
          items.map(({ weight }) => weight),
          items.map(({ core }) => core),
          questionnaire.scoring.share,
        );
        expect(level, `${dimension} after term ${term}`).toBe(expected);
      }
    }
  });

  it('adds up: days, terms, money', () => {
    expect(roadmap.totals.actions).toBe(roadmap.actions.length);
    expect(roadmap.totals.personDays).toBeCloseTo(
      roadmap.terms.reduce((sum, { planned: days }) => sum + days, 0),
      9,
    );
    for (const term of roadmap.terms)
      expect(term.byRole.reduce((sum, { planned: days }) => sum + days, 0)).toBeCloseTo(term.planned, 9);
    for (const { personDays } of roadmap.actions) {
      expect(personDays.low <= personDays.expected && personDays.expected <= personDays.high).toBe(true);
      expect(Number.isInteger(2 * personDays.low) && Number.isInteger(2 * personDays.high)).toBe(true);
    }
  });

  it('an action that could be added without loss is not called impossible', () => {
    for (const { action, reason } of roadmap.leftOut) {
      if (!['capacity', 'prerequisite', 'budget', 'no-date', 'too-short'].includes(reason.kind)) continue;
      const possible = roadmap.terms.filter(({ index }) => accepts([...plan.placements, { action, term: index }]));
      expect(
        possible.map(({ index }) => index),
        `${action}: ${JSON.stringify(reason)}`,
      ).toEqual([]);
    }
  });
});
