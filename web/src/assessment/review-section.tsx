import { Link } from 'wouter';
import { propertiesOf } from '../form/schema.ts';
import { FURTHER } from '../form/sections.ts';
import { useWatched } from '../saving/use-watched.ts';
import { sayPage } from '../say-page.ts';
import { say } from '../words.ts';
import { describeValue } from './describe-value.ts';
import { pathOf } from './paths.ts';
import { type SectionState, useSession, useStanding } from './use-session.ts';

/** One section of the review: every question with its answer, the open ones marked. */
export function ReviewSection({ state: { section, states, progress, toConfirm } }: { readonly state: SectionState }) {
  const { assessment, bundle } = useSession();
  const { id } = useWatched(assessment);
  const { values, standing } = useStanding();
  const { texts, questionnaire, schema } = bundle;
  const isOpen = progress.done < progress.asked || toConfirm.left > 0;
  return (
    <details className={`card review-section tone-${section.tone}`} open={isOpen}>
      <summary>
        <span className="blaze" aria-hidden="true" />
        {section.id === FURTHER ? texts.questionnaire.title : (texts.dimensions[section.id]?.name ?? section.id)}{' '}
        <span className="count">
          {progress.asked === 0 ? say('steps.none') : say('steps.count', { done: progress.done, asked: progress.asked })}
        </span>
      </summary>
      <ul className="plain-list review-list">
        {section.questions.map((name) => {
          const question = questionnaire.items.find((item) => item.id === name);
          const status = states.get(name) ?? 'open';
          return (
            <li key={name} className={`is-${status}`}>
              <span>
                <Link href={`${pathOf.section(id, section.id)}#${name}`}>
                  {texts.items[name]?.title ?? String(propertiesOf(schema)[name]?.title ?? name)}
                </Link>{' '}
                <span className="code">{question?.code}</span>
              </span>
              <p className="soft">
                {standing.has(name) && status !== 'switched-off' ? (
                  <>
                    <span className="tag">{sayPage('review.still')}</span>{' '}
                  </>
                ) : null}
                {status === 'open' ? <span className="tag">{sayPage('review.state.open')}</span> : null}
                {status === 'switched-off' ? texts.conditions[question?.condition ?? ''] : null}
                {status !== 'open' && status !== 'switched-off' ? describeValue(values[name] ?? null, texts) : null}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
