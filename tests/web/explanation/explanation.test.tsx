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
    expect(html).toContain('LEA-1');
    expect(html).toContain('“Strategy” is at level 2, Established: the answers come to 2.5 of 4.');
    expect(html).toContain('Leader: 2.5 of 4 on average, from 2 answers.');
  });

  it('tells a moderated agreement', () => {
    expect(render({ ...explanations.rated, consensus: 3 })).toContain('agreed on level 3');
  });

  it('does not count an open or unknown answer as zero', () => {
    expect(render(explanations.missing)).toContain('nobody knows yet. It is left out, not counted as zero.');
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
    expect(html).toContain('Direction and leadership scores 62.5 of 100');
    expect(html).toContain('This is 50 % of the weight and brings 31.3 points.');
    expect(html).toContain('LEA-1');
  });

  it('gives the range of a mean with missing answers, and no figure below half', () => {
    const html = render({ ...explanations['weighted-mean'], value: undefined, rated: false, answered: 0.4, low: 20, high: 80 });
    expect(html).toContain('So far 40 % is answered.');
    expect(html).toContain('at their worst it would be 20, at their best 80');
  });

  it('nests the means of the dimensions under the one of the school', () => {
    const part = { weight: 1, share: 1, contribution: 62.5, part: explanations['weighted-mean'] };
    const html = render({ ...explanations['weighted-mean'], of: 'overall', parts: [part] });
    expect(html).toMatch(/<details><summary>Direction and leadership<\/summary>.*“Strategy”.*<\/details>/);
  });

  it('tells what stands between a level and the next, and the levels it rests on', () => {
    const html = render(explanations.gate);
    expect(html).toContain('Level 3 needs four fifths of the items at 3 or more; now half are.');
    expect(html).toContain('“Strategy” is not');
    expect(html).toContain('<th scope="row"><span class="code">LEA-1</span> Strategy <span class="tag">core</span></th>');
  });

  it('speaks of dimensions where the level is the one of the school', () => {
    const parts = [{ id: 'leadership', level: 2, weight: 1, core: true }] as const;
    const html = render({ ...explanations.gate, of: 'overall', parts, next: undefined });
    expect(html).toContain('Direction and leadership <span class="tag">foundation</span>');
    expect(html).toContain('There is no higher level.');
  });
});

function render(explanation: Explanation): string {
  return renderToStaticMarkup(<Why explanation={explanation} names={names} />);
}
