import { bottleneckOf } from '../../../src/domain/roadmap/bottleneck.ts';
import type { Roadmap } from '../../../src/domain/roadmap.ts';
import { bottleneckSentence } from '../../../src/domain/sentences/bottleneck.ts';
import { qualitySentence } from '../../../src/domain/sentences/roadmap-summary.ts';
import { euro, type PlanWords } from './plan-words.ts';
import { say } from './say.ts';

/** The plan in four figures, whose time limits it, and how good it is. */
export function Summary({ roadmap, words }: { readonly roadmap: Roadmap; readonly words: PlanWords }) {
  const { totals, progress } = roadmap;
  const from = progress[0]?.overall ?? 0;
  const to = progress.at(-1)?.overall ?? 0;
  const limit = bottleneckOf(roadmap);
  return (
    <section className="flow tight" aria-labelledby="summary-title">
      <h2 id="summary-title" className="hidden-visually" tabIndex={-1}>
        {say('summary.title')}
      </h2>
      <dl className="plan-figures">
        {roadmap.unrated?.overall ? (
          <Figure value={say('none')} label={say('summary.level.unrated')} />
        ) : (
          <Figure
            value={from === to ? String(to) : say('summary.level.value', { from, to })}
            label={say(from === to ? 'summary.level.same' : 'summary.level')}
          />
        )}
        <Figure value={String(totals.actions)} label={say('summary.actions', { count: totals.actions })} />
        <Figure
          value={String(Math.round(totals.personDays))}
          label={say('summary.days', { capacity: Math.round(totals.capacity) })}
        />
        <Figure value={euro(totals.cost)} label={say('summary.cost', { budget: euro(totals.budget) })} />
      </dl>
      {limit && <p>{bottleneckSentence(words.says, limit)}</p>}
      <p className="small soft">
        {qualitySentence(words.says, roadmap)} {say('summary.estimate')}
        {(totals.smallSums ?? 0) > 0 && ` ${say('summary.small-sums', { amount: euro(totals.smallSums ?? 0) })}`}
      </p>
    </section>
  );
}

function Figure({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
