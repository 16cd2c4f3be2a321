import type { PublishedVersion } from '../catalogue/version.ts';
import type { Context, ContextValue } from '../domain/context.ts';
import { type Fault, type FaultDetail, fault, isFault } from '../domain/fault.ts';
import type { QuestionId, QuestionnaireRef } from '../domain/questionnaire.ts';
import type { CivilDate } from '../domain/roadmap.ts';
import { admit, operationOf, permitFor, refusalFault, sessionEnd } from './access.ts';
import { checkContext } from './check-context.ts';
import { showInRooms } from './cohorts/shown-profile.ts';
import { ownerSecrets } from './fresh-links.ts';
import type { AssessmentId, AssessmentRecord, DetailsChange } from './ports.ts';
import type { Role } from './rights.ts';
import { hashOf, newAssessmentId, newKey, newSecret } from './secrets.ts';
import type { Caller, Setting } from './setting.ts';
import { cleanText } from './text.ts';

/** What a school says when it starts. */
export interface StartRequest {
  readonly questionnaire: QuestionnaireRef;
  readonly scope: string;
  readonly school: string;
  readonly language: string;
  readonly context: Context;
}

/** A change of the school's own fields, under the caller's operation id. */
export interface ChangeRequest {
  readonly operation: string;
  readonly scope?: string | undefined;
  readonly school?: string | undefined;
  readonly language?: string | undefined;
  readonly context?: Readonly<Record<QuestionId, ContextValue | null>> | undefined;
}

/** An assessment as the holder of a link sees it. */
export interface AssessmentView {
  readonly id: AssessmentId;
  readonly questionnaire: QuestionnaireRef;
  readonly scope: string;
  readonly school: string;
  readonly language: string;
  readonly context: Context;
  readonly createdOn: CivilDate;
  /** Whether its report is frozen and its answers are closed. */
  readonly submitted: boolean;
  /** What the caller is to it. */
  readonly role: Role;
}

/** A new assessment with its secrets, shown this once. */
export interface Started {
  readonly assessment: AssessmentView;
  /** The path and fragment of a link that opens the assessment once. */
  readonly ownerLink: string;
  readonly recoveryCode: string;
  /** Secret of the session that is now signed in. */
  readonly session: string;
}

/** Starts an assessment and signs its maker in. */
export async function startAssessment(setting: Setting, caller: Caller, request: StartRequest): Promise<Started | Fault> {
  const { ports, catalogue } = setting;
  const version = catalogue.find(request.questionnaire.id, request.questionnaire.version);
  if (!version) return fault('invalid', NO_VERSION, { errors: [{ pointer: '/questionnaire', detail: NO_VERSION }] });
  const errors = checkDetails(version, request);
  if (errors.length > 0) return wrongDetails(errors);
  const now = ports.clock.now();
  const { id, version: number } = version.questionnaire;
  const details = {
    scope: request.scope,
    language: request.language,
    school: cleanText(request.school).trim(),
    context: cleanContext(request.context),
  };
  const assessment = {
    id: newAssessmentId(ports.ids),
    questionnaire: { id, version: number },
    ...details,
    createdOn: now.slice(0, 10),
    response: newKey(ports.ids),
  };
  const session = newSecret(ports.ids);
  const { links, ownerLink, recoveryCode } = await ownerSecrets(ports, now);
  await ports.assessments.create(assessment, {
    links,
    session: { hash: await hashOf(ports, 'session', session), expiresAt: sessionEnd(now), replaces: caller.session },
    now,
  });
  return {
    assessment: viewOf({ ...assessment, revision: 1, submittedAt: undefined }, 'owner'),
    ownerLink,
    recoveryCode,
    session,
  };
}

/** The assessment without its answers. What a school said of itself stays with those who answer. */
export async function readAssessment(setting: Setting, caller: Caller, id: AssessmentId): Promise<AssessmentView | Fault> {
  const admitted = await admit(setting, caller, id, 'see-assessment');
  if (isFault(admitted)) return admitted;
  const { assessment, right } = admitted;
  return viewOf(right.role === 'viewer' ? { ...assessment, context: {} } : assessment, right.role);
}

/**
 * Changes the school's own fields; context answers are merged one by one. Once submitted, scope and the questions asked
 * before the first item are closed; what the roadmap page asks stays open, because only the plan reads it.
 */
export async function changeAssessment(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: ChangeRequest,
): Promise<AssessmentView | Fault> {
  const admitted = await admit(setting, caller, id, 'change-assessment');
  if (isFault(admitted)) return admitted;
  const { operation, ...fields } = request;
  const errors = checkDetails(admitted.version, fields);
  if (errors.length > 0) return wrongDetails(errors);
  const change = changeOf(fields);
  if (Object.keys(change).length === 0)
    return fault('invalid', 'Nothing to change. Name at least one of scope, school, language and context.');
  const permit = decidesItems(admitted.version, change) ? permitFor('change-what-is-asked', admitted.permit) : admitted.permit;
  const outcome = await setting.ports.assessments.change(
    permit,
    await operationOf(setting.ports, operation, 'change', change),
    change,
  );
  if (outcome.kind === 'refused' && outcome.because !== 'stale') return refusalFault(outcome.because);
  const changed = await admit(setting, caller, id, 'change-assessment');
  if (isFault(changed)) return changed;
  await showInRooms(setting, changed, { submitted: changed.assessment.submittedAt !== undefined });
  return viewOf(changed.assessment, changed.right.role);
}

/** Deletes the assessment with its answers, plan, reports and links. */
export async function removeAssessment(setting: Setting, caller: Caller, id: AssessmentId): Promise<Fault | undefined> {
  const admitted = await admit(setting, caller, id, 'delete-assessment');
  if (isFault(admitted)) return admitted;
  const outcome = await setting.ports.assessments.remove(admitted.permit);
  return outcome.kind === 'refused' && outcome.because !== 'stale' ? refusalFault(outcome.because) : undefined;
}

const NO_VERSION = 'There is no questionnaire with this id and version. GET /api/questionnaires lists them.';

type Details = Partial<Omit<ChangeRequest, 'operation'>>;

function checkDetails(version: PublishedVersion, { scope, school, language, context = {} }: Details): readonly FaultDetail[] {
  const { scopes, languages } = version.questionnaire;
  const scopeIds = scopes.map(({ id }) => id);
  return [
    ...(scope === undefined || scopeIds.includes(scope)
      ? []
      : [{ pointer: '/scope', detail: `Choose one of: ${scopeIds.join(', ')}.` }]),
    ...(language === undefined || languages.includes(language)
      ? []
      : [{ pointer: '/language', detail: `Choose one of: ${languages.join(', ')}.` }]),
    ...(school === undefined || cleanText(school).trim() !== ''
      ? []
      : [{ pointer: '/school', detail: 'Give the school a name or a code.' }]),
    ...checkContext(version, context).map(({ pointer, detail }) => ({ pointer: `/context${pointer}`, detail })),
  ];
}

function wrongDetails(errors: readonly FaultDetail[]): Fault {
  return fault('invalid', 'Nothing was saved: something in the request does not fit this questionnaire.', { errors });
}

function changeOf({ scope, school, language, context }: Details): DetailsChange {
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(school === undefined ? {} : { school: cleanText(school).trim() }),
    ...(language === undefined ? {} : { language }),
    ...(context === undefined ? {} : { context: cleanChange(context) }),
  };
}

function cleanChange(context: NonNullable<Details['context']>): NonNullable<DetailsChange['context']> {
  return Object.fromEntries(
    Object.entries(context).map(([question, value]) => [question, value === null ? null : cleanValue(value)]),
  );
}

function cleanContext(context: Context): Context {
  return Object.fromEntries(Object.entries(context).map(([question, value]) => [question, cleanValue(value)]));
}

function cleanValue(value: ContextValue): ContextValue {
  if (typeof value === 'string') return cleanText(value);
  return typeof value === 'object' ? value.map(cleanText) : value;
}

function decidesItems({ questionnaire }: PublishedVersion, { scope, context = {} }: DetailsChange): boolean {
  return scope !== undefined || questionnaire.context.some(({ id, stage }) => stage === 'start' && id in context);
}

function viewOf(assessment: AssessmentRecord, role: Role): AssessmentView {
  const { id, questionnaire, scope, school, language, context, createdOn, submittedAt } = assessment;
  return { id, questionnaire, scope, school, language, context, createdOn, submitted: submittedAt !== undefined, role };
}
