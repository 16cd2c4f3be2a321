import type { Right } from '../application/access-port.ts';
import { ROLES, type Role } from '../application/rights.ts';

/** What a row of `grants` and its link say together. */
export interface RightRow {
  readonly role: Role;
  readonly link: string;
  readonly report: number | null;
  readonly round: number | null;
  readonly short_check: string | null;
  readonly respondent: number | null;
}

/** The rights in some rows, strongest first; a row without a role holds none. */
export function rightsOf(rows: readonly { readonly [K in keyof RightRow]: RightRow[K] | null }[]): readonly Right[] {
  return inOrder(
    rows.flatMap(({ role, link, report, round, short_check: shortCheck, respondent }) =>
      role === null || link === null ? [] : [{ role, link, report, round, shortCheck, respondent }],
    ),
  );
}

/** Rights, strongest first. */
export function inOrder(rights: readonly Right[]): readonly Right[] {
  return rights.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}
