import { Link } from 'wouter';
import { besideRatings } from '../../../src/domain/rounds/compare.ts';
import { api, ask } from '../api.ts';
import { pathOf } from '../assessment/paths.ts';
import type { Results } from '../profile/results.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import type { Version } from '../profile/version.ts';
import { day } from '../words.ts';
import { GroupCard } from './group-card.tsx';
import { say } from './say.ts';
import './rounds.css';

interface RoundPanelProps {
  readonly assessment: string;
  readonly results: Results;
  readonly texts: Version['texts'];
}

/** The short checks of the last closed round beside the practice ratings. Nothing where there never was a round. */
export default function RoundPanel({ assessment, results, texts }: RoundPanelProps) {
  const loaded = useLoaded(assessment, () => ask(api.assessments[':id'].rounds.$get({ param: { id: assessment } })));
  if (loaded.state !== 'ready') return null;
  const { rounds } = loaded.value;
  const open = rounds.find(({ closedOn }) => closedOn === undefined);
  const closed = rounds.find((round) => round.results);
  if (!open && !closed) return null;
  const { scoring } = results.questionnaire;
  const groups = closed?.results ? besideRatings(closed.results, results.profile, scoring) : [];
  return (
    <section className="flow round-panel" aria-labelledby="short-checks">
      <h2 id="short-checks" tabIndex={-1}>
        {say('title')}
      </h2>
      <p className="soft">{say('lead')}</p>
      {open ? (
        <p className="notice">
          {say('open', { number: open.number, day: day(open.closesAt) })}{' '}
          <Link href={`${pathOf.links(assessment)}#rounds`}>{say('manage')}</Link>
        </p>
      ) : null}
      {closed ? <p>{say('closed', { number: closed.number, day: day(closed.closedOn ?? '') })}</p> : null}
      {groups.map((group) => (
        <GroupCard
          key={group.shortCheck}
          group={group}
          name={texts.shortChecks?.checks[group.shortCheck]?.name ?? group.shortCheck}
          least={scoring.smallestGroup[group.role] ?? 0}
          codeOf={(item) => results.names.item(item).code}
          questionOf={(item) => texts.items[item]?.wording?.[group.role] ?? results.names.item(item).name}
        />
      ))}
    </section>
  );
}
