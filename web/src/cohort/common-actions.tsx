import { useState } from 'react';
import { type CommonAction, commonActions } from '../../../src/domain/cohort/common-actions.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { day } from '../words.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { Section } from './section.tsx';
import { useDetails } from './use-details.ts';

/** Actions shown at first. */
const SHOWN = 10;
/** Rooms up to this size look by themselves; larger ones when they are asked to. */
const AT_ONCE = 100;

/** Recommended actions that many schools share, and when. */
export function CommonActions({ room }: { readonly room: Room }) {
  const { rows } = room.view;
  const [isWanted, setWanted] = useState(false);
  if (rows.length > AT_ONCE && !isWanted) {
    return (
      <Section id="actions">
        <p>{say('actions.lead')}</p>
        <button type="button" className="button quiet no-print" onClick={() => setWanted(true)}>
          {say('actions.load')}
        </button>
      </Section>
    );
  }
  return (
    <Section id="actions">
      <Found room={room} />
    </Section>
  );
}

function Found({ room }: { readonly room: Room }) {
  const { view, parameters } = room;
  const { schools, problem } = useDetails(
    room,
    view.rows.map(({ number }) => number),
  );
  if (problem) return <ProblemNotice problem={problem} />;
  if (!schools && view.rows.length > 0) return <p role="status">{say('compare.waiting')}</p>;
  const actions = commonActions(schools ?? [], parameters, view.release);
  if (actions.length === 0) return <p>{say('actions.none', { least: parameters.commonAction })}</p>;
  return (
    <>
      <p>{say('actions.lead')}</p>
      <ActionList room={room} actions={actions.slice(0, SHOWN)} />
      {actions.length > SHOWN && (
        <details>
          <summary>{say('actions.more', { count: actions.length })}</summary>
          <ActionList room={room} actions={actions.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

function ActionList({ room, actions }: { readonly room: Room; readonly actions: readonly CommonAction[] }) {
  return (
    <ul className="plain-list room-grid wide">
      {actions.map((action) => (
        <ActionEntry key={action.action} room={room} action={action} />
      ))}
    </ul>
  );
}

function ActionEntry({ room, action: { action, schools, best, share } }: { readonly room: Room; readonly action: CommonAction }) {
  const { questionnaire, names, catalogueTexts } = room.version;
  const dimension = questionnaire.actions.find(({ id }) => id === action)?.dimension ?? '';
  const nameOf = (number: number) => room.view.rows.find((row) => row.number === number)?.name ?? '';
  return (
    <li className={`card common-action ${names.tone(dimension)}`}>
      <h3>
        <span className="blaze" aria-hidden="true" />
        {catalogueTexts.actions[action]?.title ?? action}
      </h3>
      <p className="small">
        <b>{say('actions.count', { schools: schools.length })}</b>{' '}
        {best && say('actions.best', { term: termText(room, best), schools: best.schools })}{' '}
        <span className="soft">{share && wholeText(share)}</span>
      </p>
      <details>
        <summary>{say('actions.who')}</summary>
        <ul>
          {schools.map(({ number, planned }) => (
            <li key={number}>{say('actions.start', { school: nameOf(number), day: day(planned.start) })}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function wholeText({ planned, schools, share }: NonNullable<CommonAction['share']>): string {
  if (planned === undefined) return say('actions.whole', { share: Math.round(share * 100) });
  return say('actions.whole.exact', { planned, schools });
}

function termText({ version: { catalogueTexts } }: Room, { term: { name }, first }: NonNullable<CommonAction['best']>): string {
  return say('actions.term', { name: catalogueTexts.terms[name] ?? name, year: first.slice(0, 4) });
}
