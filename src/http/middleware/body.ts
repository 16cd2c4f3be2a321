import type { MiddlewareHandler } from 'hono';
import type * as z from 'zod';
import { fault } from '../../domain/fault.ts';
import type { HttpEnv } from '../env.ts';
import { notJson, problem } from '../problem.ts';
import { detailsOf } from './body-details.ts';

/** The most bytes of a body; more is refused before it is parsed. */
export const MOST_BYTES = 65_536;

/** The deepest nesting of a body. Ours need six. */
const MOST_DEPTH = 16;

type Checked<T extends z.ZodType> = { in: { json: z.input<T> }; out: { json: z.output<T> } };

/** Reads the body as JSON of this shape; anything else gets a problem of its own and nothing happens. */
export function body<T extends z.ZodType>(schema: T): MiddlewareHandler<HttpEnv, string, Checked<T>> {
  return async function body(c, next) {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) return notJson(c);
    const text = await textOf(c.req.raw);
    if (text === undefined) return problem(c, fault('too-large', 'The body is larger than 64 KiB. Send fewer changes at once.'));
    const json = parse(text);
    if (json === undefined) return problem(c, fault('invalid', 'The body is not JSON. Check quotes, commas and brackets.'));
    if (isTooDeep(json)) return problem(c, fault('invalid', `The body is nested more than ${MOST_DEPTH} levels deep.`));
    const result = schema.safeParse(json);
    if (!result.success)
      return problem(
        c,
        fault('invalid', 'The request does not have the form of this address. Nothing was changed.', {
          errors: detailsOf(result.error.issues),
        }),
      );
    c.req.addValidatedData('json', Object(result.data));
    return next();
  };
}

/** The body as text, or undefined as soon as it is too long. Works without Content-Length. */
async function textOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (const reader = request.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Level by level, so that no nesting is deep enough to hurt. */
function isTooDeep(json: unknown): boolean {
  let level = [json];
  for (let depth = 0; depth <= MOST_DEPTH; depth += 1) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}
