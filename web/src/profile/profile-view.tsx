import { AtAGlance } from './at-a-glance.tsx';
import { Conversation } from './conversation.tsx';
import { DimensionCard } from './dimension-card.tsx';
import { FiguresSummary } from './figures-summary.tsx';
import { Highlights } from './highlights.tsx';
import { Overall } from './overall.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';

/** A maturity profile, as a principal shows it to the board. */
export function ProfileView({ results }: { readonly results: Results }) {
  return (
    <div className="flow loose results">
      <Overall results={results} />
      <AtAGlance results={results} />
      <Highlights results={results} />
      <section className="flow" aria-labelledby="dimensions-title">
        <h2 id="dimensions-title">{say('dimensions.title')}</h2>
        <p className="soft small">{say('dimensions.key')}</p>
        <div className="dimensions">
          {results.profile.dimensions.map((result) => (
            <DimensionCard key={result.dimension} result={result} results={results} />
          ))}
        </div>
      </section>
      <Conversation results={results} />
      <FiguresSummary results={results} />
    </div>
  );
}
