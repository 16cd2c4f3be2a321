import { later } from './access.ts';
import type { LinkKind, NewLink } from './access-port.ts';
import type { Instant, Ports } from './ports.ts';
import { base64url, hashOf, newRecoveryCode, newSecret, plainCode } from './secrets.ts';

/** A link to be stored, with what its maker is shown this once: a path with its secret, or a recovery code. */
export interface FreshLink {
  readonly stored: NewLink;
  readonly shown: string;
}

/** The fields of a link that its kind does not decide. */
export type LinkDetails = Partial<Pick<NewLink, 'label' | 'report' | 'round' | 'shortCheck'>> & { readonly expiresAt: Instant };

/** First letter of the address of each kind, so that people can tell links apart; the secret alone decides. */
const PLACES: Readonly<Record<Exclude<LinkKind, 'recovery'>, string>> = { owner: 'o', editor: 'e', viewer: 'v', respondent: 'r' };

/** Days until an unused secret of a new assessment lapses: its first link, the printed code. */
const START_LINK_DAYS = 30;
const RECOVERY_CODE_DAYS = 3650;

/** The most people that one link of a round lets answer. */
const MOST_RESPONDENTS = 2000;

/** Makes a secret of this kind. */
export async function freshLink(ports: Ports, kind: LinkKind, details: LinkDetails): Promise<FreshLink> {
  const code = kind === 'recovery' ? newRecoveryCode(ports.ids) : undefined;
  const secret = newSecret(ports.ids);
  const hash = code === undefined ? hashOf(ports, 'link', secret) : hashOf(ports, 'code', plainCode(code));
  const stored = {
    hash: await hash,
    id: base64url(ports.ids.bytes(9)),
    kind,
    label: '',
    mostUses: mostUses(kind),
    report: null,
    round: null,
    shortCheck: null,
    ...details,
  };
  return { stored, shown: kind === 'recovery' ? (code ?? '') : `/${PLACES[kind]}#${secret}` };
}

/** Makes the two secrets of an owner: a one-time link and a recovery code. */
export async function ownerSecrets(
  ports: Ports,
  now: Instant,
): Promise<{ links: readonly [NewLink, NewLink]; ownerLink: string; recoveryCode: string }> {
  const link = await freshLink(ports, 'owner', { expiresAt: later(now, START_LINK_DAYS) });
  const code = await freshLink(ports, 'recovery', { expiresAt: later(now, RECOVERY_CODE_DAYS) });
  return { links: [link.stored, code.stored], ownerLink: link.shown, recoveryCode: code.shown };
}

function mostUses(kind: LinkKind): number | null {
  if (kind === 'respondent') return MOST_RESPONDENTS;
  return kind === 'owner' || kind === 'recovery' ? 1 : null;
}
