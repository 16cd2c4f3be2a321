import type { CivilDate, Term } from '../../../src/domain/roadmap.ts';
import { type PlanWords, shortDay } from '../roadmap/plan-words.ts';
import { say } from './say.ts';

interface TermSelectProps {
  readonly label: string;
  readonly terms: readonly Term[];
  readonly words: PlanWords;
  /** The day whose term is chosen now. */
  readonly day: CivilDate | undefined;
  readonly onChoose: (term: Term) => void;
}

/** Chooses a term. A day outside the terms of the plan is shown as it is. */
export function TermSelect({ label, terms, words, day, onChoose }: TermSelectProps) {
  const chosen = terms.find(({ from, to }) => day !== undefined && from <= day && day <= to);
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="input"
        value={chosen ? String(chosen.index) : ''}
        onChange={(event) => {
          const term = terms.find(({ index }) => String(index) === event.currentTarget.value);
          if (term) onChoose(term);
        }}
      >
        {chosen === undefined && <option value="">{day === undefined ? say('term.none') : shortDay(day)}</option>}
        {terms.map((term) => (
          <option key={term.index} value={String(term.index)}>
            {words.term(term)}
          </option>
        ))}
      </select>
    </label>
  );
}
