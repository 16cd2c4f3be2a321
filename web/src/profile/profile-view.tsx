import type { EarlierSubmission } from '../../../src/domain/submission.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { ChangeSince } from './change-since.tsx';
import { Conversation } from './conversation.tsx';
import { DimensionCard } from './dimension-card.tsx';
import { FiguresSummary } from './figures-summary.tsx';
import { Highlights } from './highlights.tsx';
import { Overall } from './overall.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';

interface ProfileViewProps {
  readonly results: Results;
  /** The submission before, where there is one. */
  readonly earlier?: EarlierSubmission | undefined;
}

/** A maturity profile, as a principal shows it to the board. */
export function ProfileView({ results, earlier }: ProfileViewProps) {
  return (
    <div className="flow loose results">
      <Overall results={results} />
      <AtAGlance results={results} />
      {earlier ? <ChangeSince results={results} earlier={earlier} /> : null}
      <Highlights results={results} />
      <section className="flow" aria-labelledby="dimensions-title">
        <h2 id="dimensions-title">{say('dimensions.title')}</h2>
        <p className="soft small">{say('dimensions.key')}</p>
        <div className="dimensions">
          {halves(results.profile.dimensions).map((half) => (
            <div key={half[0]?.dimension} className="flow">
              {half.map((result) => (
                <DimensionCard key={result.dimension} result={result} results={results} />
              ))}
            </div>
          ))}
        </div>
      </section>
      <Conversation results={results} />
      <FiguresSummary results={results} />
    </div>
  );
}

/** Two columns that are read one after the other: what is opened in one leaves no hole in the other. */
function halves<Part>(parts: readonly Part[]): readonly (readonly Part[])[] {
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)].filter(({ length }) => length > 0);
}
