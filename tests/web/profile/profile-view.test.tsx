import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NO_FIGURES } from '../../../src/domain/indicators.ts';
import { namesOf } from '../../../web/src/profile/names.ts';
import { ProfileView } from '../../../web/src/profile/profile-view.tsx';
import { catalogueTexts, profile, questionnaire, texts } from '../fixtures/college.ts';

const names = namesOf(questionnaire, texts);
const shown = (of: typeof profile) =>
  renderToStaticMarkup(
    <ProfileView
      results={{ questionnaire, names, catalogueTexts, profile: of, target: 3, figures: NO_FIGURES, scopeName: 'Quick scan' }}
    />,
  );
const html = shown(profile);

describe('ProfileView', () => {
  it('begins with the overall level in words and number, the score after it', () => {
    expect(html.indexOf('First steps')).toBeGreaterThan(0);
    expect(html.indexOf('First steps')).toBeLessThan(html.indexOf('63 of 100, likely between 33 and 88'));
  });

  it('says how much of the questionnaire it rests on', () => {
    expect(html).toContain('Quick scan: 5 of 5 items. 2 of the 4 that apply are answered.');
  });

  it('names strengths before gaps, and what blocks the next level before other gaps', () => {
    const order = ['Strengths', 'Blocks the next level', 'Mandate', 'Further room to grow', 'Safety abroad'].map((text) =>
      html.indexOf(text, html.indexOf('strengths-title')),
    );
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it('is kind about a dimension that does not apply', () => {
    expect(html).toContain('This does not apply to your school, and that is fine.');
  });

  it('says what is assumed about a dimension, and asks', () => {
    const dimensions = profile.dimensions.map((one) => (one.applicable ? one : { ...one, assumed: ['hosting'] }));
    const open = shown({ ...profile, dimensions });
    expect(open).toContain('This is assumed. You left a question open: “');
    expect(open).not.toContain('and that is fine.');
  });

  it('rates nothing with too few answers', () => {
    expect(cardOf('outgoing')).toContain('Not rated yet');
    expect(cardOf('outgoing')).not.toContain('level-bar-mean');
  });

  it('opens every level and every score to its reasons', () => {
    expect(cardOf('leadership')).toContain('<summary>Why this level: Direction and leadership</summary>');
    expect(cardOf('leadership')).toContain('<summary>Why this score: Direction and leadership</summary>');
  });

  it('asks back where answers do not fit together, and changes nothing', () => {
    expect(html).toContain('All answers have the same level. Is that how it is?');
  });

  it('makes talking points of differing views, and tasks of what nobody knew', () => {
    expect(html).toContain('The answers on “Mandate” lie far apart.');
    expect(html).toContain('The rating is 1.3 levels higher.');
    expect(html).toContain('Find out about “Support abroad”');
  });

  it('says nothing of figures where there are none', () => {
    expect(html).not.toContain('figures-title');
  });
});

function cardOf(dimension: string): string {
  const from = html.indexOf(`id="dimension-${dimension}"`);
  return html.slice(from, html.indexOf('</article>', from));
}
