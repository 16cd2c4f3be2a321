import { describe, expect, it } from 'vitest';
import { find } from '../../../src/catalogue/catalogue.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Context } from '../../../src/domain/context.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { explanationSentences } from '../../../src/domain/sentences/explanation.ts';
import { assumedSentence } from '../../../src/domain/sentences/profile-words.ts';
import words from '../../../src/words/en/profile.json' with { type: 'json' };

const version = find('vet-internationalisation', '1.0.0');
if (!version) throw new Error('the questionnaire is missing');
const { questionnaire } = version;
const says = { words, questionnaire, texts: version.texts('en') };
const GIVEN: Context = {
  country: 'fi',
  size: 'from-300',
  'erasmus-status': 'none',
  'learner-groups': ['adults'],
  regions: 'europe',
};

function profileOf(context: Context, answers: Answers = {}) {
  return scoreProfile({ questionnaire, scope: 'full', context, responses: [{ role: 'leader', answers }] });
}
const hosting = (context: Context) => profileOf(context).dimensions.find(({ dimension }) => dimension === 'hosting');

describe('a question left open', () => {
  it('leaves what it could switch off in the questionnaire, and says that this is assumed', () => {
    expect(hosting(GIVEN)).toMatchObject({ applicable: true, assumed: ['hosting'] });
    expect(hosting({ ...GIVEN, hosting: 'no' })?.applicable).toBe(false);
    expect(hosting({ ...GIVEN, hosting: 'no' })).not.toHaveProperty('assumed');
    expect(hosting({ ...GIVEN, hosting: 'yes' })).not.toHaveProperty('assumed');
  });

  it('is named item by item, only where it decides', () => {
    const { items } = profileOf({});
    const assumed = new Map(items.map((one) => [one.item, one.assumed]));
    for (const { id, condition } of questionnaire.items) {
      if (condition === undefined) expect(assumed.get(id), id).toBeUndefined();
      else expect(assumed.get(id)?.length, id).toBeGreaterThan(0);
    }
    expect(items.every(({ state }) => state === 'missing')).toBe(true);
  });

  it('is asked for in words', () => {
    expect(assumedSentence(says, ['hosting'])).toBe(
      'This is assumed. You left a question open: “Does the school host learners or staff from abroad?”',
    );
    const off = { kind: 'not-applicable', item: 'long-stays', reason: undefined, condition: 'long-programmes' } as const;
    expect(explanationSentences(says, { ...off, assumed: ['programme-length'] }).at(-1)).toMatch(/^This is assumed\. .*“.*”$/);
    expect(explanationSentences(says, off).join(' ')).not.toContain('assumed');
  });

  it('lets no check ask back about what the school never said', () => {
    const answers = { 'programme-access': { level: 4 } } as const;
    const { 'erasmus-status': _, ...open } = GIVEN;
    const asked = (context: Context) => profileOf(context, answers).questions.map(({ check }) => check);
    expect(asked(GIVEN)).toContain('high-access-without-accreditation');
    expect(asked(open)).not.toContain('high-access-without-accreditation');
  });
});
