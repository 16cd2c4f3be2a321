import { createApplication } from './application/application.ts';
import type { Ports } from './application/ports.ts';
import { base64url } from './application/secrets.ts';
import * as catalogue from './catalogue/catalogue.ts';
import { api } from './http/api.ts';
import type { LogEntry } from './http/env.ts';
import { d1AccessStore } from './storage/d1-access.ts';
import { d1ActionStore } from './storage/d1-actions.ts';
import { d1AssessmentStore } from './storage/d1-assessments.ts';
import { database } from './storage/d1-batch.ts';
import { d1CohortStore } from './storage/d1-cohorts.ts';
import { d1RoundStore } from './storage/d1-rounds.ts';

interface Env {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
}

/** The composition root: the only file that sees D1 and HTTP together. */
export default {
  fetch(request, env, context) {
    if (!/^\/api(\/|$)/.test(new URL(request.url).pathname)) return env.ASSETS.fetch(request);
    return api.fetch(request, { app: applicationOn(env.DB), log }, context);
  },
} satisfies ExportedHandler<Env>;

const applications = new WeakMap<D1Database, ReturnType<typeof createApplication>>();

function applicationOn(d1: D1Database): ReturnType<typeof createApplication> {
  const made = applications.get(d1) ?? createApplication(portsOn(d1), catalogue);
  applications.set(d1, made);
  return made;
}

function portsOn(d1: D1Database): Ports {
  const db = database(d1);
  return {
    assessments: d1AssessmentStore(db),
    access: d1AccessStore(db),
    actions: d1ActionStore(db),
    rounds: d1RoundStore(db),
    cohorts: d1CohortStore(db),
    clock: { now: () => new Date().toISOString() },
    ids: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    hash: async (text) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))),
  };
}

function log(entry: LogEntry): void {
  console.log(JSON.stringify(entry));
}
