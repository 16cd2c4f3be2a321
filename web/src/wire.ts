import type { Context } from '../../src/domain/context.ts';
import type { Questionnaire, QuestionnaireRef } from '../../src/domain/questionnaire.ts';
import type { Texts } from '../../src/domain/texts.ts';

/** A JSON Schema object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the answering pages need of a questionnaire version. */
export interface Bundle extends QuestionnaireRef {
  readonly languages: readonly string[];
  /** JSON Schema of the answers and of the context questions. */
  readonly schema: JsonSchema;
  readonly contextSchema: JsonSchema;
  readonly questionnaire: Pick<Questionnaire, 'dimensions' | 'items' | 'scopes' | 'conditions' | 'context'>;
  readonly texts: Texts;
}

/** An assessment without its answers. */
export interface Assessment {
  readonly id: string;
  readonly questionnaire: QuestionnaireRef;
  readonly scope: string;
  /** The school's own label; undefined when this device is offline, because it is never stored here. */
  readonly school?: string;
  readonly language: string;
  readonly context: Context;
  readonly submitted: boolean;
  /** What this device is to it; absent in drafts from before there were other links. */
  readonly role?: 'owner' | 'editor' | 'viewer' | 'respondent';
}
