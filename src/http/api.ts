import { Hono } from 'hono';
import { StorageUnavailable } from '../application/ports.ts';
import { fault } from '../domain/fault.ts';
import { allowedMethods } from './documentation/routes.ts';
import type { HttpEnv } from './env.ts';
import { caller } from './middleware/caller.ts';
import { sameOrigin } from './middleware/same-origin.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import { methodNotAllowed, nothingHere, problem } from './problem.ts';
import { actions } from './routes/actions.ts';
import { answers } from './routes/answers.ts';
import { assessments } from './routes/assessments.ts';
import { cohorts } from './routes/cohorts.ts';
import { countries } from './routes/countries.ts';
import { documentation } from './routes/documentation.ts';
import { files } from './routes/files.ts';
import { forms } from './routes/forms.ts';
import { health } from './routes/health.ts';
import { indicators } from './routes/indicators.ts';
import { links, ownLinks, session } from './routes/links.ts';
import { questionnaires } from './routes/questionnaires.ts';
import { results } from './routes/results.ts';
import { joinCodes, ownRooms, roomLinks, startLinks } from './routes/room-access.ts';
import { rounds } from './routes/rounds.ts';

const base = new Hono<HttpEnv>().basePath('/api');

base.use(securityHeaders, sameOrigin);
base.use('/assessments/*', caller);
base.use('/cohorts/*', caller);
base.use('/links/exchange', caller);
base.use('/room-links/exchange', caller);
base.use('/start-links/exchange', caller);
base.use('/session', caller);

base.notFound((c) => {
  const allowed = allowedMethods(c.req.path);
  return allowed.length === 0 ? nothingHere(c) : methodNotAllowed(c, allowed);
});

base.onError((error, c) => {
  const instance = `urn:uuid:${crypto.randomUUID()}`;
  const isTemporary = error instanceof StorageUnavailable;
  c.env.log({
    level: isTemporary ? 'warn' : 'error',
    route: c.req.routePath,
    instance,
    name: error.name,
    message: isTemporary ? String(error.cause) : error.message,
  });
  return isTemporary
    ? problem(c, fault('unavailable', 'The storage is busy. Nothing is lost; send the request again in a moment.'))
    : problem(
        c,
        fault('internal', 'Nothing you did is wrong. Try again; if it stays, tell us the instance of this problem.'),
        instance,
      );
});

/** Everything under `/api`. */
export const api = base
  .route('/health', health)
  .route('/questionnaires', questionnaires)
  .route('/countries', countries)
  .route('/forms', forms)
  .route('/assessments', assessments)
  .route('/assessments', answers)
  .route('/assessments', indicators)
  .route('/assessments', results)
  .route('/assessments', files)
  .route('/assessments', actions)
  .route('/assessments', ownLinks)
  .route('/assessments', rounds)
  .route('/assessments', ownRooms)
  .route('/cohorts', cohorts)
  .route('/room-links', roomLinks)
  .route('/start-links', startLinks)
  .route('/join-codes', joinCodes)
  .route('/links', links)
  .route('/session', session)
  .route('/', documentation);

/** The type of the API, for `hc<Api>('/')`. */
export type Api = typeof api;
