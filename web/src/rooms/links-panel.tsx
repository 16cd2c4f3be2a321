import { useEffect, useState } from 'react';
import { CopyButton } from '../assessment/copy-button.tsx';
import { day } from '../words.ts';
import { listLinks, makeLink, replaceLink, revokeLink } from './calls.ts';
import type { HeldRoom } from './load-room.ts';
import { Panel } from './panel.tsx';
import { say } from './say.ts';
import { TextField } from './text-field.tsx';
import { useAct } from './use-act.ts';

interface Listed {
  readonly number: number;
  readonly kind: 'consultant' | 'funder';
  readonly label: string;
  readonly expiresAt: string;
  readonly uses: number;
  readonly lastUsedOn?: string | undefined;
  readonly revoked: boolean;
}

/** Links to the room, with what became of them. */
export function LinksPanel({ held: { id } }: { readonly held: HeldRoom }) {
  const act = useAct();
  const [label, setLabel] = useState('');
  const [links, setLinks] = useState<readonly Listed[]>([]);
  const [made, setMade] = useState('');
  const read = async (): Promise<void> => {
    const reply = await listLinks(id);
    if (reply.ok) setLinks(reply.body.links);
  };
  useEffect(() => void read(), [id]);
  const make = (kind: Listed['kind']) =>
    void act.send(makeLink(id, kind, label), ({ link }) => {
      setMade(`${window.location.origin}${link}`);
      setLabel('');
      void read();
      return say('desk.links.made');
    });
  const replace = (number: number) =>
    void act.send(replaceLink(id, number), ({ link }) => {
      setMade(`${window.location.origin}${link}`);
      void read();
      return say('desk.links.made');
    });
  return (
    <Panel title={say('desk.links')} text={say('desk.links.text')} act={act}>
      <TextField
        id="link-label"
        label={say('desk.links.label')}
        value={label}
        longest={120}
        wanted="optional"
        onChange={setLabel}
      />
      <p className="row">
        <button type="button" className="button" disabled={act.isSending} onClick={() => make('funder')}>
          {say('desk.links.funder')}
        </button>
        <button type="button" className="button quiet" disabled={act.isSending} onClick={() => make('consultant')}>
          {say('desk.links.consultant')}
        </button>
      </p>
      {made === '' ? null : (
        <p className="row">
          <span className="secret" translate="no">
            {made}
          </span>
          <CopyButton text={made} label={say('key.link.copy')} />
        </p>
      )}
      <ul className="plain-list flow tight">
        {links.map((link) => (
          <li key={link.number} className="row apart">
            <span>{sentenceOf(link)}</span>
            {link.revoked ? null : (
              <span className="row">
                {link.kind === 'funder' ? (
                  <button type="button" className="link-button" disabled={act.isSending} onClick={() => replace(link.number)}>
                    {say('desk.links.replace')} <span className="hidden-visually">{link.label || link.number}</span>
                  </button>
                ) : null}
                <button
                  type="button"
                  className="link-button"
                  disabled={act.isSending}
                  onClick={() =>
                    void act.send(revokeLink(id, link.number), () => {
                      void read();
                      return say('desk.links.gone');
                    })
                  }
                >
                  {say('desk.links.revoke')} <span className="hidden-visually">{link.label || link.number}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function sentenceOf({ kind, label, uses, lastUsedOn, expiresAt, revoked }: Listed): string {
  const used = uses === 0 ? say('desk.links.unused') : say('desk.links.used', { uses, day: lastUsedOn ? day(lastUsedOn) : '' });
  const until = revoked ? say('desk.links.revoked') : say('desk.links.until', { day: day(expiresAt) });
  return [say(`desk.links.kind.${kind}`), label, used, until].filter((part) => part !== '').join(' · ');
}
