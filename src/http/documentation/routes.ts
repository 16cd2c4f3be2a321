import { ACCESS_ROUTES } from './access.ts';
import { ACTION_ROUTES } from './actions.ts';
import { ASSESSMENT_ROUTES } from './assessments.ts';
import { COHORT_ROUTES } from './cohorts.ts';
import { LINK_ROUTES } from './links.ts';
import { QUESTIONNAIRE_ROUTES } from './questionnaires.ts';
import { RESULT_ROUTES } from './results.ts';
import { ROOM_ACCESS_ROUTES } from './room-access.ts';
import { ROUND_ROUTES } from './rounds.ts';
import type { RouteDoc } from './route-doc.ts';

/** Every route of the API. A test holds it against the routes that answer. */
export const ROUTES: readonly RouteDoc[] = [
  ...QUESTIONNAIRE_ROUTES,
  ...ASSESSMENT_ROUTES,
  ...RESULT_ROUTES,
  ...ACTION_ROUTES,
  ...LINK_ROUTES,
  ...ROUND_ROUTES,
  ...COHORT_ROUTES,
  ...ROOM_ACCESS_ROUTES,
  ...ACCESS_ROUTES,
];

/** The methods that an address takes; empty when there is nothing at it. */
export function allowedMethods(path: string): readonly string[] {
  const methods = ROUTES.filter((route) => matches(route.path, path)).map(({ method }) => method.toUpperCase());
  return methods.includes('GET') ? ['GET', 'HEAD', ...methods.filter((method) => method !== 'GET')] : methods;
}

function matches(pattern: string, path: string): boolean {
  const wanted = `/api${pattern}`.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (part.startsWith(':') && given[index] !== ''))
  );
}
