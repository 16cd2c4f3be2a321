import { Link } from 'wouter';
import { DeleteAssessment } from '../assessment/delete-assessment.tsx';
import { pathOf } from '../assessment/paths.ts';
import { total } from '../assessment/progress.ts';
import { ReviewSection } from '../assessment/review-section.tsx';
import { isOwner } from '../assessment/role.ts';
import { RoundNotice } from '../assessment/round-notice.tsx';
import { Submission } from '../assessment/submission.tsx';
import { useSession, useStanding } from '../assessment/use-session.ts';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { Page } from '../shell/page.tsx';

/** Before submitting: what is answered, what is open, what does not apply, what nobody knows. */
export default function ReviewPage() {
  const { assessment, bundle } = useSession();
  const shown = useWatched(assessment);
  const { id, scope } = shown;
  const { sections } = useStanding();
  const { done, asked } = total(sections.map(({ progress }) => progress));
  const toConfirm = {
    of: sections.reduce((sum, section) => sum + section.toConfirm.of, 0),
    left: sections.reduce((sum, section) => sum + section.toConfirm.left, 0),
  };
  const states = sections.flatMap((section) => [...section.states.values()]);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return (
    <Page title={sayPage('review.title')} eyebrow={bundle.texts.scopes[scope]?.name}>
      <div className="flow loose">
        <p className="lead">
          {done === asked ? sayPage('review.complete') : sayPage('review.lead', { open: asked - done, asked })}
        </p>
        <RoundNotice toConfirm={toConfirm} />
        <dl className="tally">
          {(['answered', 'open', 'unknown', 'not-applicable', 'switched-off'] as const).map((state) => (
            <div key={state}>
              <dt>{sayPage(`review.state.${state}`)}</dt>
              <dd>{count(state)}</dd>
            </div>
          ))}
        </dl>
        {isOwner(shown) ? <Submission open={asked - done} /> : <p className="notice">{sayPage('review.editor')}</p>}
        <div className="flow">
          {sections.map((state) => (
            <ReviewSection key={state.section.id} state={state} />
          ))}
        </div>
        <section className="flow">
          <h2>{sayPage('review.more')}</h2>
          {isOwner(shown) ? (
            <p>
              <Link href={pathOf.device(id)}>{sayPage('review.device')}</Link>
            </p>
          ) : null}
          <p>
            <Link href={pathOf.downloads(id)}>{sayPage('review.downloads')}</Link>
          </p>
          {isOwner(shown) ? <DeleteAssessment /> : null}
        </section>
      </div>
    </Page>
  );
}
