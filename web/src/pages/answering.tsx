import { useEffect } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { pathOf } from '../assessment/paths.ts';
import { QuestionForm } from '../assessment/question-form.tsx';
import { RoundNotice } from '../assessment/round-notice.tsx';
import { StepList } from '../assessment/step-list.tsx';
import { SubmittedNotice } from '../assessment/submitted-notice.tsx';
import { type SectionState, useSession, useStanding } from '../assessment/use-session.ts';
import { FURTHER } from '../form/sections.ts';
import { useWatched } from '../saving/use-watched.ts';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

/** One page per dimension: its questions, where we are, and the way on. */
export function AnsweringPage() {
  const { section: wanted = '' } = useParams();
  const session = useSession();
  const { id } = useWatched(session.assessment);
  const { sections } = useStanding();
  const place = sections.findIndex(({ section }) => section.id === wanted);
  const here = sections[place];
  const isAsked = ({ progress }: SectionState): boolean => progress.asked > 0;
  const next = sections.slice(place + 1).find(isAsked);
  const before = sections.slice(0, Math.max(place, 0)).findLast(isAsked);
  const { texts } = session.bundle;
  const nameOf = (name: string): string =>
    name === FURTHER ? texts.questionnaire.title : (texts.dimensions[name]?.name ?? name);
  useEffect(() => {
    // The next page is likely wanted soon.
    if (!next) void import('./review.tsx');
  }, [next]);
  if (!here) return <Redirect to={sections[0] ? pathOf.section(id, sections[0].section.id) : pathOf.review(id)} replace />;
  return (
    <Page
      title={nameOf(wanted)}
      eyebrow={say(here.section.code === undefined ? 'answering.page' : 'answering.step', {
        number: place + 1,
        count: sections.length,
      })}
      tone={here.section.tone}
      aside={<StepList current={wanted} nameOf={nameOf} />}
    >
      <div className="flow">
        {texts.dimensions[wanted] ? <p className="lead">{texts.dimensions[wanted].description}</p> : null}
        {here.progress.asked > 0 && here.section.code !== undefined ? (
          <details>
            <summary>{say('answering.how')}</summary>
            <p>{texts.questionnaire.method}</p>
          </details>
        ) : null}
        <SubmittedNotice />
        <RoundNotice toConfirm={here.toConfirm} />
        <QuestionForm key={wanted} section={here.section} />
        <nav className="row apart pager" aria-label={say('answering.pager')}>
          {before ? (
            <Link href={pathOf.section(id, before.section.id)} className="button quiet">
              {say('answering.back', { name: nameOf(before.section.id) })}
            </Link>
          ) : (
            <Link href={pathOf.context(id)} className="button quiet">
              {say('answering.back', { name: say('bar.context') })}
            </Link>
          )}
          <Link href={next ? pathOf.section(id, next.section.id) : pathOf.review(id)} className="button">
            {say('answering.next', { name: next ? nameOf(next.section.id) : say('bar.review') })}
          </Link>
        </nav>
      </div>
    </Page>
  );
}
