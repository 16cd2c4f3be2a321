import { describe, expect, it } from 'vitest';
import { find } from '../../../src/catalogue/catalogue.ts';
import { questionsFor } from '../../../src/domain/rounds/questions.ts';

const questionnaire = find('vet-internationalisation', '1.0.0')?.questionnaire;
if (!questionnaire) throw new Error('the questionnaire is gone');
const asked = (role: string, hosting: string) => {
  const check = questionnaire.shortChecks?.find((one) => one.role === role);
  if (!check) throw new Error(`no short check for ${role}`);
  const { first, more } = questionsFor(questionnaire, check, { hosting });
  return [first.length, more.length];
};

describe('the short checks', () => {
  it.each(['yes', 'no'])(
    'ask ten questions of teachers, eight and eight of learners, six of mentors (hosting: %s)',
    (hosting) => {
      expect(asked('teacher', hosting)).toEqual([10, 0]);
      expect(asked('learner', hosting)).toEqual([8, 8]);
      expect(asked('workplace-mentor', hosting)).toEqual([6, 0]);
    },
  );
  it('ask a mentor about guests only where the school hosts', () => {
    const mentors = questionnaire.shortChecks?.find(({ role }) => role === 'workplace-mentor');
    if (!mentors) throw new Error('no short check for mentors');
    const ofHosts = questionsFor(questionnaire, mentors, { hosting: 'yes' }).first;
    const ofOthers = questionsFor(questionnaire, mentors, { hosting: 'no' }).first;
    const conditional = new Set(questionnaire.items.filter(({ condition }) => condition !== undefined).map(({ id }) => id));
    expect(ofHosts.filter((id) => conditional.has(id))).toHaveLength(2);
    expect(ofOthers.filter((id) => conditional.has(id))).toEqual([]);
  });
});
