import { useState } from 'react';
import { Link } from 'wouter';
import type { Problem, Reply } from '../api.ts';
import { pathOf } from '../assessment/paths.ts';
import { isOwner } from '../assessment/role.ts';
import { useSession } from '../assessment/use-session.ts';
import { type LinkView, type LinkWish, linkCalls, type MadeLink, roundCalls } from '../links/calls.ts';
import { EventList } from '../links/event-list.tsx';
import { FreshSecrets } from '../links/fresh-secret.tsx';
import { LinkCard, titleOf } from '../links/link-card.tsx';
import { LinkForm } from '../links/link-form.tsx';
import { RoundSection } from '../links/round-section.tsx';
import { say } from '../links/say.ts';
import { useLinks } from '../links/use-links.ts';
import { say as sayRooms } from '../rooms/say.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import '../links/links.css';

type Fresh = Parameters<typeof FreshSecrets>[0]['secrets'];

/** Who can see this: links for colleagues, viewers and rounds of short checks, and what was done over them. */
export default function LinksPage() {
  const { assessment } = useSession();
  const shown = useWatched(assessment);
  const { school } = shown;
  return (
    <Page title={say('title')} eyebrow={school === undefined ? undefined : say('eyebrow', { school })}>
      {isOwner(shown) ? <OwnerLinks id={shown.id} /> : <p className="notice">{say('editor-only')}</p>}
    </Page>
  );
}

function OwnerLinks({ id }: { readonly id: string }) {
  const { bundle } = useSession();
  const { state, problem, reload } = useLinks(id);
  const [fresh, setFresh] = useState<{ readonly title: string; readonly secrets: Fresh }>();
  const nameOf = (check: string | null) => (check === null ? undefined : bundle.texts.shortChecks?.checks[check]?.name);

  const show = async (reply: Reply<MadeLink>): Promise<Problem | undefined> => {
    if (!reply.ok) return reply.problem;
    const { link, secret } = reply.body;
    const title = titleOf(link, nameOf(link.shortCheck));
    setFresh({
      title: say(link.kind === 'recovery' ? 'fresh.code' : 'fresh.title'),
      secrets: [{ title, secret, expiresAt: link.expiresAt }],
    });
    await reload();
    return undefined;
  };
  const revoke = async (link: string): Promise<Problem | undefined> => {
    const reply = await linkCalls.revoke(id, link);
    await reload();
    return reply.ok ? undefined : reply.problem;
  };
  const openRound = async (days: number): Promise<Problem | undefined> => {
    const reply = await roundCalls.open(id, days);
    if (!reply.ok) return reply.problem;
    const { round, links } = reply.body;
    setFresh({
      title: say('rounds.links'),
      secrets: links.map(({ shortCheck, secret }) => ({
        title: nameOf(shortCheck) ?? shortCheck,
        secret,
        expiresAt: round.closesAt,
      })),
    });
    await reload();
    return undefined;
  };
  const closeRound = async (round: number): Promise<Problem | undefined> => {
    const reply = await roundCalls.close(id, round);
    await reload();
    return reply.ok ? undefined : reply.problem;
  };

  const make = async (wish: LinkWish) => show(await linkCalls.make(id, wish));
  const cardOf = (link: LinkView) => (
    <LinkCard
      key={link.id}
      link={link}
      assessment={id}
      checkName={nameOf(link.shortCheck)}
      nameOf={(dimension) => bundle.texts.dimensions[dimension]?.name ?? dimension}
      onReplace={async () => show(await linkCalls.replace(id, link.id))}
      onRevoke={() => revoke(link.id)}
      onRefreshed={() => void reload()}
    />
  );

  if (problem) return <ProblemNotice problem={problem} />;
  if (!state) return <p role="status">{say('loading')}</p>;
  const standing = state.links.filter((link) => link.state === 'open' || link.own).toSorted(byKind);
  const ended = state.links.filter((link) => link.state !== 'open' && !link.own).toSorted(byKind);
  const checks = Object.entries(bundle.texts.shortChecks?.checks ?? {}).map(([check, { name }]) => ({ id: check, name }));
  return (
    <div className="flow loose links-page">
      <p className="lead">{say('lead')}</p>
      {fresh ? <FreshSecrets {...fresh} onClose={() => setFresh(undefined)} /> : null}
      <LinkForm onMake={make} />
      <section className="flow" aria-labelledby="links-title">
        <h2 id="links-title">{say('list.title')}</h2>
        {standing.length === 0 ? <p className="soft">{say('list.none')}</p> : null}
        <ul className="link-list">{standing.map(cardOf)}</ul>
        {ended.length > 0 ? (
          <details>
            <summary>{say('list.ended', { count: ended.length })}</summary>
            <ul className="link-list">{ended.map(cardOf)}</ul>
          </details>
        ) : null}
      </section>
      {checks.length > 0 ? (
        <RoundSection
          assessment={id}
          rounds={state.rounds}
          checks={checks}
          onOpen={openRound}
          onClose={closeRound}
          onMake={make}
        />
      ) : null}
      <section className="flow tight" aria-labelledby="links-rooms">
        <h2 id="links-rooms">{sayRooms('links.rooms')}</h2>
        <p>{sayRooms('links.rooms.text')}</p>
        <p>
          <Link href={pathOf.rooms(id)}>{sayRooms('school.title')}</Link>
        </p>
      </section>
      <EventList events={state.events} />
    </div>
  );
}

const ORDER: readonly LinkView['kind'][] = ['editor', 'viewer', 'respondent', 'owner', 'recovery'];

/** Colleagues first, the keys of the owner last; newer links before older ones. */
function byKind(one: LinkView, other: LinkView): number {
  return ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || other.createdOn.localeCompare(one.createdOn);
}
