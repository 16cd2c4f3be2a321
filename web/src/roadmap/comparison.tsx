import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { forcedSentences, moreCapacitySentences } from '../../../src/domain/sentences/plan-explanation.ts';
import type { PlanWords } from './plan-words.ts';
import { say } from './say.ts';
import type { Comparing } from './use-explanation.ts';

interface ComparisonProps {
  readonly comparing: Comparing;
  readonly kept: Roadmap;
  readonly words: PlanWords;
}

/** Compares the kept plan with others: what more days would change, and what other actions would displace. */
export function Comparison({ comparing, kept, words }: ComparisonProps) {
  return (
    <details className="card settings no-print">
      <summary>{say('comparison.title')}</summary>
      <div className="flow">
        <p className="soft">{say('comparison.lead')}</p>
        {comparing.state === 'idle' && (
          <p>
            <button type="button" className="button quiet" onClick={(event) => start(event.currentTarget, comparing.ask)}>
              {say('comparison.start')}
            </button>
          </p>
        )}
        <div role="status" className="flow">
          {comparing.state === 'comparing' && <p>{say('comparison.busy')}</p>}
          {comparing.state === 'failed' && <p className="error">{say('comparison.failed')}</p>}
          {comparing.state === 'ready' && (
            <>
              <p>{moreCapacitySentences(words.says, comparing.explanation.doubled).join(' ')}</p>
              <ul>
                {comparing.explanation.notChosen.map((forced) => (
                  <li key={forced.action}>{forcedSentences(words.says, kept.terms, forced).join(' ')}</li>
                ))}
              </ul>
              <p>{say('comparison.actions')}</p>
            </>
          )}
        </div>
      </div>
    </details>
  );
}

/** The button goes away once it is pressed; the focus stays at the heading above the result. */
function start(button: HTMLElement, ask: () => void): void {
  button.closest('details')?.querySelector('summary')?.focus();
  ask();
}
