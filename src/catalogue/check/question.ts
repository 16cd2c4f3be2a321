import type { QuestionId } from '../../domain/questionnaire.ts';
import type { JsonSchema } from '../version.ts';

/** A context question as its schema says it. */
export type Question = { readonly id: QuestionId; readonly schema: JsonSchema } & (
  | { readonly kind: 'choice' | 'list'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'number' | 'boolean' | 'text'; readonly options: readonly [] }
);

interface Property {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly items?: { readonly enum?: readonly string[] };
}

/** The questions of a `context.json`, in its order. */
export function questionsOf(contextSchema: JsonSchema): ReadonlyMap<QuestionId, Question> {
  const properties = (contextSchema.properties ?? {}) as Readonly<Record<string, Property & JsonSchema>>;
  return new Map(Object.entries(properties).map(([id, schema]) => [id, readQuestion(id, schema)]));
}

function readQuestion(id: QuestionId, schema: Property & JsonSchema): Question {
  if (schema.enum) return { id, schema, kind: 'choice', options: schema.enum };
  if (schema.items?.enum) return { id, schema, kind: 'list', options: schema.items.enum };
  if (schema.type === 'boolean') return { id, schema, kind: 'boolean', options: [] };
  return { id, schema, kind: schema.type === 'string' ? 'text' : 'number', options: [] };
}
