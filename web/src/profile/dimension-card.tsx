import type { DimensionResult } from '../../../src/domain/profile.ts';
import type { Level } from '../../../src/domain/questionnaire.ts';
import { nextSentences } from '../../../src/domain/sentences/explanation.ts';
import { confidenceSentences, evidenceSentence } from '../../../src/domain/sentences/profile.ts';
import { assumedSentence } from '../../../src/domain/sentences/profile-words.ts';
import { LevelBar } from '../charts/level-bar.tsx';
import { Behind } from './behind.tsx';
import { ItemList } from './item-list.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';
import { scoreText } from './score-text.ts';

/** One dimension: its level in words, the bar, how sure it is, what the next level needs, and everything behind it. */
export function DimensionCard({ result, results }: { readonly result: DimensionResult; readonly results: Results }) {
  const { names, target } = results;
  const { code, name } = names.dimension(result.dimension);
  return (
    <article id={`dimension-${result.dimension}`} className={`card flow dimension ${names.tone(result.dimension)}`} tabIndex={-1}>
      <h3>
        <span className="blaze" aria-hidden="true" />
        {name} <span className="code">{code}</span>
      </h3>
      {result.assumed && <p>{assumedSentence(names.says, result.assumed)}</p>}
      {result.applicable && result.level !== undefined ? (
        <Rating result={result} level={result.level} target={target} results={results} />
      ) : (
        <p className="soft">{say(result.assumed ? 'not-applicable.dimension.assumed' : 'not-applicable.dimension')}</p>
      )}
    </article>
  );
}

interface RatingProps {
  readonly result: DimensionResult;
  readonly level: Level;
  readonly target: Level;
  readonly results: Results;
}

function Rating({ result, level, target, results }: RatingProps) {
  const { names } = results;
  const { score, items, confidence, highestLevel, next, levelExplanation } = result;
  const { name } = names.dimension(result.dimension);
  const isRated = score.value !== undefined;
  return (
    <>
      <p className="dimension-level">
        <b>{isRated ? say('level', { level, name: names.level(level) }) : say('not-rated')}</b>
        {isRated && highestLevel !== undefined && highestLevel > level && (
          <span className="soft"> {say('level.up-to', { level: highestLevel })}</span>
        )}
      </p>
      <LevelBar
        level={isRated ? level : undefined}
        highest={highestLevel}
        mean={score.value === undefined ? undefined : score.value / 25}
        interval={[score.interval[0] / 25, score.interval[1] / 25]}
        target={target}
      />
      <dl className="facts small">
        <dt>{say('fact.score')}</dt>
        <dd>{scoreText(score)}</dd>
        <dt>{say('fact.confidence')}</dt>
        <dd>{confidenceSentences(names.says, confidence).join(' ')}</dd>
        <dt>{say('fact.evidence')}</dt>
        <dd>{evidenceSentence(names.says, items) ?? say('none')}</dd>
      </dl>
      {isRated && next && levelExplanation.kind === 'gate' && (
        <p>{nextSentences(names.says, levelExplanation, next).join(' ')}</p>
      )}
      <Behind title={say('dimension.behind-level', { name })} explanation={result.levelExplanation} names={names} />
      <Behind title={say('dimension.behind-score', { name })} explanation={result.scoreExplanation} names={names} />
      <ItemList result={result} results={results} />
    </>
  );
}
