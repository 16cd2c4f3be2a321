/** What a link makes of its holder. A device may hold several of an assessment; the strongest that allows an act counts. */
export const ROLES = ['owner', 'editor', 'viewer', 'respondent'] as const;

/** One of `ROLES`, strongest first. */
export type Role = (typeof ROLES)[number];

/** Who may do something, and whether a submission ends it. */
export interface Rule {
  readonly roles: readonly Role[];
  /** Refused while the assessment is submitted. */
  readonly until?: 'submission';
}

const OWNER = ['owner'] as const;
const TEAM = ['owner', 'editor'] as const;
const READERS = ['owner', 'editor', 'viewer'] as const;
const RESPONDENT = ['respondent'] as const;

/**
 * Who may do what with an assessment: the one table. Every use case asks it by the name of its act, every route names its
 * act in the description of the API, and the guard of every write looks for one of these roles inside the transaction.
 * An editor answers and plans; deleting, submitting, links and rounds stay with the owner.
 */
export const RIGHTS = {
  'see-assessment': { roles: READERS },
  'change-assessment': { roles: TEAM },
  'change-what-is-asked': { roles: TEAM, until: 'submission' },
  'delete-assessment': { roles: OWNER },
  'read-answers': { roles: TEAM },
  'save-answers': { roles: TEAM, until: 'submission' },
  'read-figures': { roles: TEAM },
  'save-figures': { roles: TEAM, until: 'submission' },
  'read-results': { roles: TEAM },
  'keep-plan': { roles: TEAM },
  'read-report': { roles: READERS },
  'track-actions': { roles: TEAM },
  submit: { roles: OWNER, until: 'submission' },
  reopen: { roles: OWNER },
  'manage-links': { roles: OWNER },
  'read-rounds': { roles: TEAM },
  'manage-rounds': { roles: OWNER },
  'share-result': { roles: OWNER },
  'answer-check': { roles: RESPONDENT },
} as const satisfies Readonly<Record<string, Rule>>;

/** Something that is done with an assessment. */
export type Act = keyof typeof RIGHTS;

/** The rule of an act. */
export function ruleOf(act: Act): Rule {
  return RIGHTS[act];
}

/** The strongest of the roles held that allows an act; undefined when none does. */
export function strongestFor(act: Act, held: readonly Role[]): Role | undefined {
  return ruleOf(act).roles.find((role) => held.includes(role));
}
