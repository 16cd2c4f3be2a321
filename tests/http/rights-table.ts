/**
 * Who asks, and in which state assessment and link are. `ended`: the device signed out. `revoked`: its link was taken back,
 * for an owner by the recovery code, for a respondent by the close of the round. `expired`: its link has lapsed.
 */
export const STATES = [
  'nobody',
  'another school',
  'owner',
  'owner, submitted',
  'owner, expired',
  'owner, revoked',
  'owner, ended',
  'editor',
  'editor, submitted',
  'editor, expired',
  'editor, revoked',
  'viewer',
  'viewer, submitted',
  'viewer, expired',
  'viewer, revoked',
  'respondent',
  'respondent, submitted',
  'respondent, expired',
  'respondent, revoked',
] as const;
/** One of `STATES`. */
export type State = (typeof STATES)[number];
type Row = Readonly<Record<State, number>>;

/** Statuses of one role: while the assessment is open, and once it is submitted. */
type Pair = readonly [open: number, submitted: number];
const NO: Pair = [403, 403];

/** A row: the four roles as they are, and everybody without a right. What a lapsed link of an owner opened stays open. */
function row(owner: Pair, editor: Pair, viewer: Pair, respondent: Pair): Row {
  return {
    nobody: 401,
    'another school': 404,
    owner: owner[0],
    'owner, submitted': owner[1],
    'owner, expired': owner[0],
    'owner, revoked': 404,
    'owner, ended': 401,
    editor: editor[0],
    'editor, submitted': editor[1],
    'editor, expired': 404,
    'editor, revoked': 404,
    viewer: viewer[0],
    'viewer, submitted': viewer[1],
    'viewer, expired': 404,
    'viewer, revoked': 404,
    respondent: respondent[0],
    'respondent, submitted': respondent[1],
    // A device that only answers is forgotten after a day, long before its link lapses.
    'respondent, expired': 401,
    'respondent, revoked': 404,
  };
}

const everybody = (status: number): Row => ({
  ...row([status, status], [status, status], [status, status], [status, status]),
  ...Object.fromEntries(STATES.map((state) => [state, status])),
});
const owner = (open: number, submitted = open): Row => row([open, submitted], NO, NO, NO);
const team = (open: number, submitted = open): Row => row([open, submitted], [open, submitted], NO, NO);
const readers = (status: number): Row => row([status, status], [status, status], [status, status], NO);
const respondent = (status: number): Row => row(NO, NO, NO, [status, status]);

/** The status of every route in every state. A route without a row fails the build. */
export const TABLE: Readonly<Record<string, Row>> = {
  'get /questionnaires': everybody(200),
  'get /questionnaires/:id/latest': everybody(302),
  'get /questionnaires/:id/:version': everybody(200),
  'get /questionnaires/:id/:version/schema.json': everybody(200),
  'get /questionnaires/:id/:version/catalogue': everybody(200),
  'get /questionnaires/:id/:version/examples': everybody(200),
  'get /questionnaires/:id/:version/examples/:example': everybody(200),
  'get /countries': everybody(200),
  'get /countries/:code': everybody(200),
  'get /forms/:questionnaire': everybody(200),
  'post /assessments': everybody(201),
  'get /assessments/:id': readers(200),
  'patch /assessments/:id': team(200, 409),
  'delete /assessments/:id': owner(204),
  'get /assessments/:id/answers': team(200),
  'patch /assessments/:id/answers': team(200, 409),
  'get /assessments/:id/indicators': team(200),
  'patch /assessments/:id/indicators': team(200, 409),
  'post /assessments/:id/submission': owner(201, 200),
  'delete /assessments/:id/submission': owner(204),
  'get /assessments/:id/profile': team(200),
  'get /assessments/:id/roadmap': team(200),
  'put /assessments/:id/roadmap': team(200),
  'get /assessments/:id/report.json': readers(200),
  'get /assessments/:id/report.pdf': readers(200),
  'get /assessments/:id/plan.csv': team(200),
  'get /assessments/:id/calendar.ics': team(200),
  'get /assessments/:id/bundle.json': team(200),
  'get /assessments/:id/actions': team(200),
  'patch /assessments/:id/actions': team(200),
  'post /assessments/:id/actions': team(201),
  'delete /assessments/:id/actions/:action': team(204),
  'get /assessments/:id/links': owner(200),
  'post /assessments/:id/links': owner(201),
  'post /assessments/:id/links/:link/replacement': owner(201),
  'delete /assessments/:id/links/:link': owner(204),
  'get /assessments/:id/links/:link/refresh': owner(200),
  'post /assessments/:id/links/:link/refresh': owner(200),
  'get /assessments/:id/events': owner(200),
  'get /assessments/:id/rounds': team(200),
  'post /assessments/:id/rounds': owner(412),
  'post /assessments/:id/rounds/:round/closing': owner(200),
  'get /assessments/:id/check': respondent(200),
  'put /assessments/:id/check': respondent(204),
  'delete /assessments/:id/check': respondent(204),
  'post /links/preview': everybody(200),
  'post /links/exchange': everybody(200),
  'delete /session': everybody(204),
  'get /health': everybody(200),
  'get /openapi.json': everybody(200),
  'get /docs': everybody(200),
  'get /docs.css': everybody(200),
};

/** States that expire their link have no open round, or a day on which another one could be opened. */
export const EXCEPTIONS: Readonly<Record<string, Partial<Row>>> = {
  'post /assessments/:id/rounds': { 'owner, expired': 201 },
};
