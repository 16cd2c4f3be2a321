import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/domain/explanation.ts';
import { Why } from '../../../web/src/explanation/explanation.tsx';
import { namesOf } from '../../../web/src/profile/names.ts';
import { explanations, questionnaire, texts } from '../fixtures/college.ts';

const names = namesOf(questionnaire, texts);

describe('Why', () => {
  it('tells a rated item with the answers of each group', () => {
    const html = render(explanations.rated);
    expect(html).toContain('LEA-1 Strategy');
    expect(html).toContain('level 2 · Established (mean of the answers 2.5 of 4)');
    expect(html).toContain('Leader: 2.5 of 4, mean of 2 answers');
  });

  it('tells a moderated agreement', () => {
    expect(render({ ...explanations.rated, consensus: 3 })).toContain('agreed on level 3');
  });

  it('does not count an open or unknown answer as zero', () => {
    expect(render(explanations.missing)).toContain('becomes a task to find out');
    expect(render({ ...explanations.missing, reason: 'open' })).toContain(
      'not answered yet. It is left out, not counted as zero.',
    );
  });

  it('says why an item does not apply', () => {
    expect(render(explanations['not-applicable'])).toContain('Only schools that host guests.');
    expect(render({ ...explanations['not-applicable'], condition: undefined, reason: 'No dormitory' })).toContain('No dormitory');
  });

  it('opens a mean to its parts', () => {
    const html = render(explanations['weighted-mean']);
    expect(html).toContain('62.5 of 100 comes from one part');
    expect(html).toContain('counts 50 %, adds 31.25 points');
    expect(html).toContain('LEA-1 Strategy');
  });

  it('gives the range of a mean with missing answers, and no figure below half', () => {
    const html = render({ ...explanations['weighted-mean'], value: undefined, rated: false, answered: 0.4, low: 20, high: 80 });
    expect(html).toContain('only 40 % of the weight');
    expect(html).toContain('at their worst it would be 20, at their best 80');
  });

  it('nests the means of the dimensions under the one of the school', () => {
    const part = { weight: 1, share: 1, contribution: 62.5, part: explanations['weighted-mean'] };
    const html = render({ ...explanations['weighted-mean'], of: 'overall', parts: [part] });
    expect(html).toMatch(/<details><summary>LEA Direction and leadership.*LEA-1 Strategy.*<\/details>/);
  });

  it('tells what stands between a level and the next', () => {
    const html = render(explanations.gate);
    expect(html).toContain('80 % of the weight of the items at level 3 or above; now 50 %');
    expect(html).toContain('below are: LEA-1 Strategy');
    expect(html).toContain('too far behind are: LEA-2 Mandate');
  });

  it('speaks of dimensions where the level is the one of the school', () => {
    const html = render({
      ...explanations.gate,
      of: 'overall',
      parts: [{ id: 'leadership', level: 2, weight: 1, core: true }],
      next: undefined,
    });
    expect(html).toContain('LEA Direction and leadership <span class="tag">foundation</span>');
  });
});

function render(explanation: Explanation): string {
  return renderToStaticMarkup(<Why explanation={explanation} names={names} />);
}
