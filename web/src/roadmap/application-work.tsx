import type { Application, ApplicationWeek } from '../../../src/domain/applying.ts';
import { applicationView } from './application-view.ts';
import { Certainty } from './certainty.tsx';
import type { PlanModel } from './plan-model.ts';
import { dayRange, days, shortDay } from './plan-words.ts';
import { say } from './say.ts';

interface ApplicationWorkProps {
  readonly application: Application;
  readonly model: PlanModel;
}

/** The work for the application a school is writing now: whether it can be ready, week by week, and what it will lack. */
export function ApplicationWork({ application, model }: ApplicationWorkProps) {
  const { words, kept, proposed } = model;
  const { call, on, hour, certainty, named, weekly } = application;
  const { verdict, lacks, notes, besides } = applicationView(words.says, application, proposed ?? kept);
  return (
    <>
      <p>
        <b>{words.moment({ kind: 'call', id: call })}</b>, <time dateTime={on}>{shortDay(on)}</time>
        {hour !== undefined && say('deadline.hour', { hour })}{' '}
        {named ? <span className="tag">{say('application.named')}</span> : <Certainty certainty={certainty} />}
      </p>
      <p>{verdict}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {weekly.length > 0 && <Weeks application={application} model={model} />}
      {lacks.length > 0 && (
        <>
          <h3>{say('application.lacks')}</h3>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </>
      )}
      {besides.length > 0 && (
        <>
          <h3>{say('application.besides')}</h3>
          <ul>
            {besides.map(({ action, start, end }) => (
              <li key={action}>
                <a href={`#action-${action}`}>{words.title(action)}</a>, {dayRange(start, end)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Weeks({ application: { weekly, tasks }, model }: ApplicationWorkProps) {
  const owners = new Map(tasks.map(({ action, owner }) => [action, model.names.role(owner)]));
  return (
    <table className="stacked">
      <caption className="hidden-visually">{say('application.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('application.week')}</th>
          <th scope="col">{say('application.tasks')}</th>
          <th scope="col">{say('fact.effort')}</th>
        </tr>
      </thead>
      <tbody>
        {weekly.map((week) => (
          <tr key={week.from}>
            <th scope="row">{dayRange(week.from, week.to)}</th>
            <td>
              <Tasks week={week} model={model} owners={owners} />
            </td>
            <td>{week.personDays > 0 ? say('application.days', { count: days(week.personDays) }) : say('none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tasks({
  week: { free, tasks },
  model: { words },
  owners,
}: {
  readonly week: ApplicationWeek;
  readonly model: PlanModel;
  readonly owners: ReadonlyMap<string, string>;
}) {
  if (tasks.length === 0) return <span className="soft">{say(free ? 'application.holidays' : 'application.reserve')}</span>;
  return (
    <ul className="plain-list">
      {tasks.map(({ action, ends }) => (
        <li key={action}>
          {words.title(action)} <span className="soft">({owners.get(action) ?? say('none')})</span>
          {ends && (
            <>
              {' '}
              <span className="tag">{say('application.ends')}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
