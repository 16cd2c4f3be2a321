import type { Problem } from '../api.ts';
import { day } from '../words.ts';
import type { LinkView } from './calls.ts';
import { Confirm } from './confirm.tsx';
import { RefreshButton } from './refresh-button.tsx';
import { say } from './say.ts';

interface LinkCardProps {
  readonly link: LinkView;
  /** Name of the short check of a respondent link. */
  readonly checkName: string | undefined;
  readonly assessment: string;
  readonly nameOf: (dimension: string) => string;
  readonly onReplace: () => Promise<Problem | undefined>;
  readonly onRevoke: () => Promise<Problem | undefined>;
  readonly onRefreshed: () => void;
}

/** A link with what it is for, how it was used, and how it ends. */
export function LinkCard({ link, checkName, assessment, nameOf, onReplace, onRevoke, onRefreshed }: LinkCardProps) {
  const title = titleOf(link, checkName);
  const canEnd = link.state !== 'revoked' && !link.own && link.state !== 'used';
  return (
    <li className="card link-card">
      <h3>
        {title} <span className="tag">{say(`state.${link.state}`)}</span>
      </h3>
      <p className="soft small">{factsOf(link).join(' · ')}</p>
      {canEnd ? (
        <p className="row">
          {link.kind === 'viewer' && link.report !== null ? (
            <RefreshButton assessment={assessment} link={link} title={title} nameOf={nameOf} onRefreshed={onRefreshed} />
          ) : null}
          <Confirm
            label={say('card.replace')}
            about={title}
            title={say('replace.title')}
            yes={say('replace.yes')}
            onYes={onReplace}
          >
            <p>{say('replace.text')}</p>
          </Confirm>
          {link.kind === 'recovery' ? null : (
            <Confirm
              label={say('card.revoke')}
              about={title}
              title={say('revoke.title')}
              yes={say('revoke.yes')}
              look="button danger"
              onYes={onRevoke}
            >
              <p>{say('revoke.text')}</p>
            </Confirm>
          )}
        </p>
      ) : null}
    </li>
  );
}

/** What a link is called: its label, with its kind where that says more. */
export function titleOf({ kind, label }: Pick<LinkView, 'kind' | 'label'>, checkName?: string): string {
  const what = checkName ?? say(`name.${kind}`);
  return label === '' ? what : `${label} – ${what}`;
}

function factsOf({ kind, createdOn, expiresAt, uses, lastUsedOn, report, own }: LinkView): readonly string[] {
  return [
    say('card.made', { day: day(createdOn) }),
    ...(kind === 'recovery' ? [] : [say('card.until', { day: day(expiresAt) })]),
    lastUsedOn === null ? say('card.uses.none') : say('card.uses', { uses, day: day(lastUsedOn) }),
    ...(kind === 'viewer' ? [report === null ? say('card.live') : say('card.frozen', { report })] : []),
    ...(own ? [say('card.own')] : []),
  ];
}
