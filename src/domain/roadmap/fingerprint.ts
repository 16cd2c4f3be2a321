import type { Plan, PlanInstance } from '../planning/instance.ts';
import { ENGINE_VERSION } from '../report.ts';

/**
 * Names a planning problem together with a plan of it and this engine, 16 hexadecimal digits. Where it is the same as
 * when the plan was checked, its value and bound still hold. It guards against change, not against forgery: it is only
 * believed of plans that come from the store.
 */
export function fingerprint(instance: PlanInstance, plan: Plan): string {
  const mix = new Mix();
  mix.value(ENGINE_VERSION);
  mix.value(instance);
  mix.value(plan);
  return mix.text();
}

/** Two 32-bit hashes side by side (FNV-1a and a multiply-rotate), fed with numbers by their bits. */
class Mix {
  private readonly number = new Float64Array(1);
  private readonly halves = new Uint32Array(this.number.buffer);
  private first = 0x811c9dc5;
  private second = 0x9e3779b9;

  value(value: unknown): void {
    if (typeof value === 'number') this.double(value);
    else if (typeof value === 'string') this.string(value);
    else if (Array.isArray(value)) this.list(value);
    else if (typeof value === 'object' && value !== null) this.fields(value);
    else this.word(value === true ? 3 : value === false ? 5 : 7);
  }

  text(): string {
    return `${hexadecimal(this.first)}${hexadecimal(this.second)}`;
  }

  private double(value: number): void {
    if (value === (value | 0)) {
      this.word(value);
      return;
    }
    this.number[0] = value;
    this.word(this.halves[0] ?? 0);
    this.word(this.halves[1] ?? 0);
  }

  private string(text: string): void {
    this.word(text.length);
    for (let i = 0; i < text.length; i++) this.word(text.charCodeAt(i));
  }

  private list(values: readonly unknown[]): void {
    this.word(values.length);
    for (const value of values) this.value(value);
  }

  /** Fields in their order: the same code always writes them in the same one. */
  private fields(value: object): void {
    for (const field of Object.values(value)) this.value(field);
    this.word(11);
  }

  private word(bits: number): void {
    this.first = Math.imul(this.first ^ bits, 0x01000193);
    const mixed = Math.imul(this.second ^ bits, 0x85ebca6b);
    this.second = (mixed << 13) | (mixed >>> 19);
  }
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
