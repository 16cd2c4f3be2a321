import * as z from 'zod';

/** Reply to GET /health. */
export const HealthReply = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

/** Reply to GET /openapi.json. */
export const OpenApiReply = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OpenApi', description: 'An OpenAPI 3.1 document.' });
