import type { Level } from '../../../src/domain/questionnaire.ts';
import type { Names } from './names.ts';
import { say } from './say.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The five levels in words, the reached one marked; open answers could still lift it up to `highest`. */
export function Ladder({
  level,
  highest,
  names,
}: {
  readonly level: Level;
  readonly highest: Level | undefined;
  readonly names: Names;
}) {
  return (
    <ol className="ladder" aria-label={say('ladder')}>
      {LEVELS.map((step) => (
        <li key={step} className={stateOf(step, level, highest)} aria-current={step === level ? 'step' : undefined}>
          <b>{step}</b>
          <span>{names.level(step)}</span>
        </li>
      ))}
    </ol>
  );
}

function stateOf(step: Level, level: Level, highest: Level | undefined): string {
  if (step <= level) return step === level ? 'is-here' : 'is-reached';
  return highest !== undefined && step <= highest ? 'is-possible' : '';
}
