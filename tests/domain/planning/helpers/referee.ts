import highsLoader from 'highs';
import type { PlanAction, PlanInstance } from '../../../../src/domain/planning/instance.ts';
import { Programme, type Sum } from './programme.ts';

const highs = await highsLoader();
const BIG = 1000;
/** Points for keeping a pinned action: more than any plan is worth. */
const PIN = 10_000;

/**
 * The exact optimum of a small instance in points, by HiGHS on a mixed-integer model of its own: one binary per action and
 * start, state by term, weeks as moments. Written from the definition in docs/planning.md, not from the engine.
 */
export function optimum(instance: PlanInstance, seconds = 20): { readonly points: number; readonly pins: number } {
  const model = new Referee(instance);
  const solution = highs.solve(model.text(), { output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
  if (solution.Status !== 'Optimal') throw new Error(`the referee ended with ${solution.Status}`);
  const pins = Math.round(solution.ObjectiveValue / PIN);
  return { points: solution.ObjectiveValue - pins * PIN, pins };
}

interface Member {
  readonly name: string;
  readonly w: number;
  readonly must: boolean;
  readonly today: number;
  readonly most?: number;
}

class Referee extends Programme {
  private readonly p: PlanInstance;
  private readonly first: number[] = [0];

  constructor(p: PlanInstance) {
    super();
    this.p = p;
    for (let t = 0; t < p.T; t++) this.first.push(this.first[t]! + Math.min(p.termWeeks[t]!, 100));
    for (const [j, action] of p.actions.entries()) this.action(action, j);
    this.limits();
    this.value();
  }

  private starts(action: PlanAction): readonly number[] {
    const all = Array.from({ length: this.p.T }, (_, s) => s);
    if (action.fixedStart !== undefined) return [action.fixedStart];
    return all.filter((s) => ((action.starts >> s) & 1) === 1 && s + action.dur <= this.p.T);
  }

  private chosen(j: number, weight = 1): Sum {
    return this.starts(this.p.actions[j]!).map((s) => [weight, `x${j}_${s}`] as const);
  }

  private endedBy(j: number, t: number): Sum {
    const action = this.p.actions[j]!;
    return this.starts(action).flatMap((s) => (s + action.dur - 1 <= t ? [[1, `x${j}_${s}`] as const] : []));
  }

  private action(action: PlanAction, j: number): void {
    for (const s of this.starts(action)) this.binaries.push(`x${j}_${s}`);
    this.row(this.chosen(j), action.fixedStart === undefined ? '<=' : '=', 1);
    if (action.pinned && action.fixedStart === undefined) for (const [, name] of this.chosen(j)) this.objective.push([PIN, name]);
    if (action.quick && this.starts(action).includes(0)) this.quick.push([1, `x${j}_0`]);
    this.weeks(action, j);
    if (action.fixedStart !== undefined) return;
    for (const pred of action.preds) this.before(j, pred, 'always');
    action.anyPreds.forEach((group, g) => {
      const names = group.map((_, m) => `g${j}_${g}_${m}`);
      this.binaries.push(...names);
      this.row([...names.map((name) => [1, name] as const), ...this.chosen(j, -1)], '>=', 0);
      for (const [m, pred] of group.entries()) this.before(j, pred, names[m]!);
    });
  }

  private readonly quick: [number, string][] = [];

  /** If j is chosen (and the alternative taken): pred chosen, ended in time, and its week not after the week j begins. */
  private before(j: number, pred: { readonly a: number; readonly lag: number }, when: string): void {
    const taken: Sum = when === 'always' ? this.chosen(j) : [[1, when]];
    const negative: Sum = taken.map(([weight, name]) => [-weight, name]);
    this.row([...this.chosen(pred.a), ...negative], '>=', 0);
    const own = this.starts(this.p.actions[j]!).map((s) => [s, `x${j}_${s}`] as const);
    const dur = this.p.actions[pred.a]!.dur;
    const its = this.starts(this.p.actions[pred.a]!).map((s) => [-(s + dur - 1 + pred.lag), `x${pred.a}_${s}`] as const);
    const off = taken.map(([weight, name]) => [-BIG * weight, name] as const);
    const free = this.chosen(j, -BIG);
    const slack: Sum = when === 'always' ? off : [...off, ...free];
    const right = when === 'always' ? -BIG : -2 * BIG;
    this.row([...own, ...its, ...slack], '>=', right);
    const take = this.starts(this.p.actions[j]!).map((s) => [-this.window(this.p.actions[j]!, s).weeks, `x${j}_${s}`] as const);
    this.row([[1, `e${j}`], [-1, `e${pred.a}`], ...take, ...slack], '>=', right);
  }

  private window(action: PlanAction, s: number): { readonly from: number; readonly weeks: number; readonly to: number } {
    const own = action.windows?.[s] ?? { from: 0, weeks: action.weeks, to: BIG };
    const last = this.first[Math.min(this.p.T, s + action.dur)]!;
    return { from: this.first[s]! + own.from, weeks: own.weeks, to: Math.min(last, this.first[s]! + own.to) };
  }

  /** Moment of the end: after the window opens plus the weeks, not after it closes. What runs already ends in time. */
  private weeks(action: PlanAction, j: number): void {
    this.bounds.push(` 0 <= e${j} <= ${BIG}`);
    if (action.fixedStart !== undefined) {
      const { from, weeks, to } = this.window(action, action.fixedStart);
      this.row([[1, `e${j}`]], '=', Math.min(from + weeks, to));
      return;
    }
    const starts = this.starts(action);
    const windows = starts.map((s) => this.window(action, s));
    this.row([[1, `e${j}`], ...starts.map((s, k) => [-(windows[k]!.from + windows[k]!.weeks), `x${j}_${s}`] as const)], '>=', 0);
    this.row([[1, `e${j}`], ...starts.map((s, k) => [BIG - windows[k]!.to, `x${j}_${s}`] as const)], '<=', BIG);
  }

  private limits(): void {
    const { p } = this;
    const roles = p.roleCap.map((_, role) => role);
    for (let t = 0; t < p.T; t++) {
      this.shared(t, roles, p.cap[t]!, p.par[t]!);
      for (const role of roles) this.shared(t, [role], p.roleCap[role]![t]!, p.rolePar[role]!);
    }
    const fixed = p.actions.reduce((sum, action) => sum + (action.fixedStart === undefined ? 0 : action.cost), 0);
    this.row(
      p.actions.flatMap((action, j) => this.chosen(j, action.cost)),
      '<=',
      Math.max(p.budget, fixed),
    );
  }

  private shared(t: number, roles: readonly number[], days: number, open: number): void {
    const use = (weight: (effort: number) => number, fixedOnly: boolean) =>
      this.p.actions.flatMap((action, j) =>
        !roles.includes(action.role) || (fixedOnly && action.fixedStart === undefined)
          ? []
          : this.starts(action).flatMap((s) =>
              s <= t && t < s + action.dur ? [[weight(action.effort[t - s]!), `x${j}_${s}`] as const] : [],
            ),
      );
    const total = (sum: Sum) => sum.reduce((all, [weight]) => all + weight, 0);
    const effort = (amount: number) => amount;
    const one = () => 1;
    this.row(use(effort, false), '<=', Math.max(days, total(use(effort, true))));
    if (open < BIG) this.row(use(one, false), '<=', Math.max(open, total(use(one, true))));
  }

  private value(): void {
    const { p } = this;
    const rated = p.dims.flatMap((_, d) => (p.items.some((item) => item.dim === d && item.level >= 0) ? [d] : []));
    const all = rated.reduce((sum, d) => sum + p.dims[d]!.w, 0);
    for (const d of rated) {
      const items = p.items.flatMap((item, i) => (item.dim === d && item.level >= 0 ? [i] : []));
      const weight = items.reduce((sum, i) => sum + p.items[i]!.w, 0);
      for (const i of items) this.item(i, (25 * p.items[i]!.w * p.dims[d]!.w * p.items[i]!.priority) / (weight * all));
      const members = items.map((i) => ({ name: `y${i}`, w: p.items[i]!.w, must: p.items[i]!.core, today: p.items[i]!.level }));
      this.gate(`z${d}`, members, (p.gateW * p.dims[d]!.w) / all, p.maxLevel[d]!);
    }
    // For the overall level no dimension counts above its target.
    const dims = rated.map((d) => ({ name: `z${d}`, w: p.dims[d]!.w, must: p.dims[d]!.foundation, most: p.maxLevel[d]! }));
    this.gate(
      'zo',
      dims.map((dim) => ({ ...dim, today: Math.min(this.todays.get(dim.name)!, dim.most) })),
      p.gateOW,
      4,
    );
    if (this.quick.length > 0) {
      this.bounds.push(` 0 <= quick <= ${p.quickMax}`);
      this.row([[1, 'quick'], ...this.quick.map(([, name]) => [-1, name] as const)], '<=', 0);
      this.objective.push([p.quickBonus, 'quick']);
    }
  }

  private item(i: number, worth: number): void {
    const { p } = this;
    const { level: today, dim } = p.items[i]!;
    for (let t = 0; t < p.T; t++) {
      for (let level = 1; level <= 4; level++) {
        const name = `y${i}_${level}_${t}`;
        this.binaries.push(name);
        if (level <= today) {
          this.row([[1, name]], '=', 1);
          continue;
        }
        const covers = p.actions.flatMap((action, j) =>
          action.effects.some((e) => e.item === i && e.from < level && level <= e.to) ? this.endedBy(j, t) : [],
        );
        this.row([[1, name], ...covers.map(([, x]) => [-1, x] as const)], '<=', 0);
        if (level > 1) this.needs(name, `y${i}_${level - 1}_${t}`);
        if (level <= p.maxLevel[dim]!) this.objective.push([worth * p.u[t]!, name]);
      }
    }
  }

  private readonly todays = new Map<string, number>();

  private gate(name: string, members: readonly Member[], worth: number, target: number): void {
    const total = members.reduce((sum, member) => sum + member.w, 0);
    const holds = (level: number) =>
      members.every((member) => member.today >= (member.must ? level : level - 1)) &&
      members.reduce((sum, member) => sum + (member.today >= level ? member.w : 0), 0) >= (this.p.share - 1e-9) * total;
    let today = 0;
    while (members.length > 0 && today < 4 && holds(today + 1)) today++;
    this.todays.set(name, today);
    for (let t = 0; t < this.p.T; t++) {
      for (let level = 1; level <= 4; level++) {
        const own = `${name}_${level}_${t}`;
        this.binaries.push(own);
        this.row(
          [
            [(this.p.share - 1e-9) * total, own],
            ...members.flatMap((member) =>
              level > (member.most ?? 4) ? [] : [[-member.w, `${member.name}_${level}_${t}`] as const],
            ),
          ],
          '<=',
          0,
        );
        for (const member of members) {
          const most = member.most ?? 4;
          if ((member.must && level > most) || level - 1 > most) this.row([[1, own]], '<=', 0);
          if (member.must) this.needs(own, `${member.name}_${level}_${t}`);
          if (level > 1) this.needs(own, `${member.name}_${level - 1}_${t}`);
        }
        if (level > 1) this.needs(own, `${name}_${level - 1}_${t}`);
        if (level > today && level <= target && members.length > 0) this.objective.push([worth * this.p.u[t]!, own]);
      }
    }
  }
}
