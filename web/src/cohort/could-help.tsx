import type { MemberNumber } from '../../../src/domain/cohort/cohort.ts';
import { couldHelp, type Helper, type HelpNeeded } from '../../../src/domain/cohort/could-help.ts';
import { byName, type Room } from './room.ts';
import { say, sayList } from './say.ts';
import { Section } from './section.tsx';

/** Helpers named for each school. */
const SHOWN = 3;
/** Dimensions named for each helper. */
const NAMED = 3;

/** Rooms up to this size show every school that could get help; larger ones those that are ticked. */
const AT_ONCE = 60;

interface CouldHelpProps {
  readonly room: Room;
  readonly picked: readonly MemberNumber[];
}

/** For each school that agreed, who could help it, and in what. */
export function CouldHelp({ room, picked }: CouldHelpProps) {
  const { view, version, parameters } = room;
  const nameOf = (number: number) => view.rows.find((row) => row.number === number)?.name ?? '';
  const isLarge = view.rows.length > AT_ONCE;
  const wanted = isLarge ? picked : undefined;
  const needed = [...couldHelp(version.questionnaire, parameters, view.rows, wanted)].sort((a, b) =>
    byName(nameOf(a.number), nameOf(b.number)),
  );
  return (
    <Section id="help">
      <p>{say('help.lead', { ...parameters.help })}</p>
      {needed.length === 0 ? (
        <p>{say(isLarge && picked.length === 0 ? 'help.pick' : 'help.none')}</p>
      ) : (
        <ul className="plain-list room-grid">
          {needed.map((one) => (
            <HelpCard key={one.number} room={room} needed={one} nameOf={nameOf} />
          ))}
        </ul>
      )}
      <p className="small soft">{say('help.contact')}</p>
    </Section>
  );
}

interface HelpCardProps {
  readonly room: Room;
  readonly needed: HelpNeeded;
  readonly nameOf: (number: number) => string;
}

function HelpCard({ room, needed: { number, helpers }, nameOf }: HelpCardProps) {
  return (
    <li className="card flow tight">
      <h3>{nameOf(number)}</h3>
      <p className="small soft">{say('help.from')}</p>
      <ul>
        {helpers.slice(0, SHOWN).map((helper) => (
          <HelperEntry key={helper.number} room={room} helper={helper} name={nameOf(helper.number)} />
        ))}
      </ul>
      {helpers.length > SHOWN && (
        <p className="small soft">
          {say('help.others', { names: sayList(helpers.slice(SHOWN).map((one) => nameOf(one.number))) })}
        </p>
      )}
    </li>
  );
}

function HelperEntry({
  room,
  helper: { helpsIn, getsIn },
  name,
}: {
  readonly room: Room;
  readonly helper: Helper;
  readonly name: string;
}) {
  const { names } = room.version;
  const inWords = (ids: readonly string[]): string => {
    const named = ids.slice(0, NAMED).map((id) => names.dimension(id).name);
    return ids.length > NAMED ? say('help.more', { named: named.join(', '), count: ids.length - NAMED }) : sayList(named);
  };
  return (
    <li>
      {say('help.pair', { school: name, dimensions: inWords(helpsIn) })}
      {getsIn.length > 0 && (
        <>
          {' '}
          <span className="tag">{say('help.mutual')}</span>{' '}
          <span className="small">{say('help.return', { dimensions: inWords(getsIn) })}</span>
        </>
      )}
    </li>
  );
}
