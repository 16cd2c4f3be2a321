import { describe, expect, it } from 'vitest';
import { find } from '../../../src/catalogue/catalogue.ts';
import type { Explanation } from '../../../src/domain/explanation.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { explanationSentences } from '../../../src/domain/sentences/explanation.ts';
import words from '../../../src/words/en/profile.json' with { type: 'json' };

const version = find('vet-internationalisation', '1.0.0');
if (!version) throw new Error('the first questionnaire is not in the catalogue');
const { questionnaire, examples } = version;
const says = { words, questionnaire, texts: version.texts('en') };

/** Every explanation of a tree. */
function* branches(explanation: Explanation): Generator<Explanation> {
  yield explanation;
  if (explanation.kind === 'weighted-mean') for (const { part } of explanation.parts) yield* branches(part);
}

/** Every number an explanation holds, as its sentences may print it. */
function printable(explanation: Explanation): ReadonlySet<string> {
  const numbers = [...JSON.stringify(explanation).matchAll(/-?\d+(\.\d+)?(e-?\d+)?/g)].map(([text]) => Number(text));
  const counts = explanation.kind === 'weighted-mean' ? [explanation.parts.filter(({ share }) => share > 0).length] : [];
  return new Set(
    [...numbers, ...counts].flatMap((one) => [String(Math.round(one * 10) / 10), String(Math.floor(one * 100 + 1e-9))]),
  );
}

describe.each(examples)('$name', ({ scope, context, answers, figures }) => {
  const { overall, dimensions } = scoreProfile({
    questionnaire,
    scope,
    context,
    responses: [{ role: 'coordinator', answers }],
    figures,
  });
  const trees = [overall, ...dimensions].flatMap(({ scoreExplanation, levelExplanation }) => [
    ...branches(scoreExplanation),
    levelExplanation,
  ]);

  it('gets a sentence for every explanation, with no number that is not in it', () => {
    for (const explanation of trees) {
      const sentences = explanationSentences(says, explanation);
      expect(sentences.length).toBeGreaterThan(0);
      const known = printable(explanation);
      const told = sentences.join(' ').replace(/“[^”]*”|The reason given.*|When it is asked.*/g, '');
      const numbers = [...told.matchAll(/\d+(\.\d+)?/g)].map(([text]) => text).filter((text) => !['4', '100'].includes(text));
      expect(numbers.filter((text) => !known.has(text))).toEqual([]);
    }
  });
  it('is told in short sentences', () => {
    const sentences = trees
      .flatMap((explanation) => explanationSentences(says, explanation))
      .flatMap((told) => told.replace(/“[^”]*”((, | and )“[^”]*”)*/g, 'it').split(/(?<=[.:]) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
  });
});
