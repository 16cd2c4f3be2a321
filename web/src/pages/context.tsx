import { Link } from 'wouter';
import { ContextForm } from '../assessment/context-form.tsx';
import { pathOf } from '../assessment/paths.ts';
import { ScopeChoice } from '../assessment/scope-choice.tsx';
import { SubmittedNotice } from '../assessment/submitted-notice.tsx';
import { useSession, useStanding } from '../assessment/use-session.ts';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';
import { say } from '../words.ts';

/** The school's situation: asked once, changed at any time. */
export default function ContextPage() {
  const { assessment } = useSession();
  const { id, submitted } = useWatched(assessment);
  const { sections } = useStanding();
  const first = sections[0];
  return (
    <Page title={sayPage('context.title')} eyebrow={sayPage('context.eyebrow')}>
      <div className="flow loose narrow">
        <p className="lead">{sayPage('context.lead')}</p>
        <SubmittedNotice />
        <fieldset className="bare flow loose" disabled={submitted}>
          <ScopeChoice />
          <ContextForm stage="start" />
        </fieldset>
        <p className="notice">
          {sayPage('context.more')} <Link href={pathOf.roadmap(id)}>{say('bar.roadmap')}</Link>
        </p>
        {first ? (
          <p>
            <Link href={pathOf.section(id, first.section.id)} className="button">
              {sayPage('context.on')}
            </Link>
          </p>
        ) : null}
      </div>
    </Page>
  );
}
