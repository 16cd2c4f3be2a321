import type { Level } from '../../../src/domain/questionnaire.ts';
import { nextSentences } from '../../../src/domain/sentences/explanation.ts';
import { confidenceSentences, coverageSentences, evidenceSentence } from '../../../src/domain/sentences/profile.ts';
import { Behind } from './behind.tsx';
import { Ladder } from './ladder.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';
import { scoreText } from './score-text.ts';

/** The level of the school in words and number, with how far it can be trusted; the figure 0 to 100 comes second. */
export function Overall({ results }: { readonly results: Results }) {
  const { names, profile } = results;
  const { score, level, highestLevel, scoreExplanation, levelExplanation } = profile.overall;
  return (
    <section className="overall card" aria-labelledby="overall-title">
      <div className="flow">
        <h2 id="overall-title" className="eyebrow">
          {say('overall.title')}
        </h2>
        {level === undefined || score.value === undefined ? (
          <p className="lead">{say(level === undefined ? 'overall.none' : 'overall.unrated')}</p>
        ) : (
          <>
            <p className="overall-level">
              <span className="overall-number">{level}</span>
              <span className="overall-name">{names.level(level)}</span>
            </p>
            <p className="lead">{meaningOf(results, level).join(' ')}</p>
            {highestLevel !== undefined && highestLevel > level && (
              <p>{say('overall.highest', { level: highestLevel, name: names.level(highestLevel) })}</p>
            )}
            <Ladder level={level} highest={highestLevel} names={names} />
          </>
        )}
      </div>
      <OverallFacts results={results} />
      <div className="overall-behind">
        <Behind title={say('overall.behind-level')} explanation={levelExplanation} names={names} />
        <Behind title={say('overall.behind-score')} explanation={scoreExplanation} names={names} />
      </div>
    </section>
  );
}

/** What the level means; where some dimension is further, what holds the whole back instead. */
function meaningOf({ names, profile }: Results, level: Level): readonly string[] {
  const { next, levelExplanation } = profile.overall;
  const isMixed = profile.dimensions.some((one) => one.score.value !== undefined && (one.level ?? 0) > level);
  return isMixed && next && levelExplanation.kind === 'gate'
    ? nextSentences(names.says, levelExplanation, next)
    : [names.levelMeaning(level)];
}

function OverallFacts({ results: { profile, names } }: { readonly results: Results }) {
  const { coverage, overall } = profile;
  return (
    <dl className="facts overall-facts">
      <dt>{say('fact.basis')}</dt>
      <dd>{coverageSentences(names.says, profile).join(' ')}</dd>
      <dt>{say('fact.score')}</dt>
      <dd>{scoreText(overall.score)}</dd>
      <dt>{say('fact.confidence')}</dt>
      <dd>{confidenceSentences(names.says, overall.confidence).join(' ')}</dd>
      <dt>{say('fact.evidence')}</dt>
      <dd>{evidenceSentence(names.says, coverage) ?? say('none')}</dd>
    </dl>
  );
}
