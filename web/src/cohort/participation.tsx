import type { MemberProgress } from '../../../src/domain/cohort/cohort.ts';
import type { Room } from './room.ts';
import { say, sayList } from './say.ts';

/** Who takes part and in which way, and what the comparison rests on. */
export function Participation({ room }: { readonly room: Room }) {
  const { named, alias, aggregate, waiting } = room.view.participation;
  return (
    <div className="flow tight">
      <p>{say('notice.use')}</p>
      <p>
        {say('participation.rows', { rows: named + alias, named, alias })}{' '}
        {aggregate > 0 && say('participation.aggregate', { count: aggregate })}{' '}
        {waiting.length > 0 && say('participation.waiting', { count: waiting.length })}
      </p>
      <MixLine room={room} />
      {waiting.length > 0 && (
        <details>
          <summary>{say('waiting.title')}</summary>
          <ul>
            {waiting.map(({ label, progress }) => (
              <li key={label}>
                {label}: {progressText(progress)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Which versions are compared and how much they have in common: always on the page. */
function MixLine({ room: { view, version } }: { readonly room: Room }) {
  const { mix } = view;
  const figures = { common: mix.common.length, all: version.questionnaire.items.length, share: Math.round(mix.share * 100) };
  const [only, ...others] = mix.versions;
  return (
    <p className="small soft">
      {others.length === 0
        ? say('mix.one', { version: only?.version ?? version.questionnaire.version, ...figures })
        : say('mix.several', { versions: sayList(mix.versions.map((one) => say('mix.version', { ...one }))), ...figures })}
      {mix.basis === 'common-core' && ` ${say('mix.core')}`}
    </p>
  );
}

function progressText(progress: MemberProgress): string {
  if (progress.kind !== 'answering') return say(`waiting.${progress.kind}`);
  return say('waiting.answering', { answered: progress.answered, asked: progress.asked });
}
