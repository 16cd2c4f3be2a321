import type { Answers } from '../../../src/domain/answers.ts';
import { type Context, completeContext } from '../../../src/domain/context.ts';
import type { Figures } from '../../../src/domain/indicators.ts';
import type { ScopeId } from '../../../src/domain/questionnaire.ts';
import { scoreProfile } from '../../../src/domain/scoring/profile.ts';
import { targetLevel } from '../../../src/domain/scoring/target.ts';
import type { Results } from './results.ts';
import type { Version } from './version.ts';

/** What a school said, as far as its profile needs it. */
export interface Said {
  readonly scope: ScopeId;
  readonly context: Context;
  readonly answers: Answers;
  readonly figures: Figures;
}

/** Scores what a school said; the same engine as in the service. */
export function resultsOf(
  { questionnaire, names, texts, catalogueTexts }: Version,
  { scope, context, answers, figures }: Said,
): Results {
  const role = questionnaire.scoring.groups[0]?.role ?? '';
  return {
    questionnaire,
    names,
    catalogueTexts,
    profile: scoreProfile({ questionnaire, scope, context, responses: [{ role, answers }], figures }),
    target: targetLevel(questionnaire, completeContext(questionnaire, context).values),
    figures,
    scopeName: texts.scopes[scope]?.name ?? scope,
  };
}
