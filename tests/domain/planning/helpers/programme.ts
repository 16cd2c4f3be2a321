/** A weighted sum of named variables. */
export type Sum = readonly (readonly [number, string])[];

/** A mixed-integer programme in the text format that HiGHS reads. */
export class Programme {
  readonly objective: [number, string][] = [];
  readonly bounds: string[] = [];
  readonly binaries: string[] = [];
  private readonly rows: string[] = [];

  row(sum: Sum, relation: '<=' | '>=' | '=', right: number): void {
    if (sum.length > 0) this.rows.push(`${line(sum)} ${relation} ${right}`);
    else if ((relation === '<=' && right < 0) || (relation === '>=' && right > 0)) this.rows.push('0 never >= 1');
  }

  /** The first is 1 only if the second is. */
  needs(first: string, second: string): void {
    this.row([[1, first] as const, [-1, second] as const], '<=', 0);
  }

  text(): string {
    const rows = this.rows.map((row, k) => ` r${k}: ${row}`).join('\n');
    return `Maximize\n obj: ${line(this.objective)}\nSubject To\n${rows}\nBounds\n${this.bounds.join('\n')}\nBinary\n${this.binaries.join('\n')}\nEnd\n`;
  }
}

function line(sum: Sum): string {
  const merged = new Map<string, number>();
  for (const [weight, name] of sum) merged.set(name, (merged.get(name) ?? 0) + weight);
  return [...merged]
    .map(([name, weight], k) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight)} ${name}${k % 6 === 5 ? '\n' : ''}`)
    .join(' ');
}
