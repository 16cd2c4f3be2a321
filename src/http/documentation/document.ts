import * as z from 'zod';
import { Problem } from '../../contracts/problem.ts';
import { PROBLEMS } from '../problem.ts';
import { type ProblemKind, type ReplyDoc, type RouteDoc, rolesFor } from './route-doc.ts';
import { ROUTES } from './routes.ts';

/** An OpenAPI 3.1 document. */
export type OpenApi = ReturnType<typeof openApi>;

/** Describes the API from the schemas that its routes use. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1.0.0',
      summary: 'Self-assessment of how international a VET school is.',
      description:
        'Bodies are JSON of at most 64 KiB; unknown fields are refused. Problems follow RFC 9457. The session is a cookie that a link or recovery code is exchanged for.',
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(ROUTES.map(({ group }) => group))].map((name) => ({ name })),
    paths: paths(),
    components: {
      schemas: schemas(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-s',
          description: 'Set by starting an assessment or by using a link or recovery code.',
        },
      },
    },
  };
}

/** Problems that every route with this need can have. */
export function commonProblems({ needs, method }: RouteDoc): readonly ProblemKind[] {
  const access: readonly ProblemKind[] = needs === 'nothing' ? [] : ['unauthenticated', 'forbidden', 'not-found'];
  return [...access, ...(method === 'get' ? [] : (['forbidden'] as const)), 'unavailable'];
}

function paths(): Readonly<Record<string, Readonly<Record<string, object>>>> {
  const all: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:([a-z]+)/g, '{$1}');
    all[path] = { ...all[path], [route.method]: operation(route) };
  }
  return all;
}

function operation(route: RouteDoc): object {
  const inPath = [...route.path.matchAll(/:([a-z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query ?? {}).map(([name, description]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'string' },
  }));
  return {
    tags: [route.group],
    operationId: operationId(route),
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(route.needs === 'nothing' ? {} : { security: [{ session: [...rolesFor(route.needs)] }] }),
    parameters: [...inPath, ...inQuery],
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: reference(route.body) } } } }
      : {}),
    responses: { ...mapValues(route.replies, reply), ...problems(route) },
  };
}

function operationId({ method, path }: RouteDoc): string {
  return `${method}-${path.replace(/[/:.]+/g, '-').replace(/^-/, '')}`;
}

function reply({ description, schema, mediaType = 'application/json' }: ReplyDoc): object {
  if (!schema && mediaType === 'application/json') return { description };
  return { description, content: { [mediaType]: schema ? { schema: reference(schema) } : {} } };
}

function problems(route: RouteDoc): Readonly<Record<string, object>> {
  const kinds = [...new Set([...route.problems, ...commonProblems(route)])];
  const content = { 'application/problem+json': { schema: reference(Problem) } };
  return Object.fromEntries(kinds.map((kind) => [PROBLEMS[kind].status, { description: PROBLEMS[kind].title, content }]));
}

/** Every schema with an id becomes a component; one without is a mistake in a contract. */
function reference(schema: z.ZodType): object {
  return { $ref: `#/components/schemas/${idOf(schema)}` };
}

/** All shapes in one pass: every schema with an id, wherever it stands, becomes a definition. */
function schemas(): Readonly<Record<string, object>> {
  const inRoutes = ROUTES.flatMap(({ body, replies }) => [body, ...Object.values(replies).map(({ schema }) => schema)]);
  const all = z.tuple([Problem, ...inRoutes.filter((schema) => schema !== undefined)]);
  const { $defs = {} } = z.toJSONSchema(all, { target: 'draft-2020-12', io: 'input' });
  return JSON.parse(JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function idOf(schema: z.ZodType): string {
  const id = schema.meta()?.id;
  if (id === undefined) throw new Error('a schema of the API has no id');
  return id;
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
