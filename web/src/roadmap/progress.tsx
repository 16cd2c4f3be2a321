import type { Roadmap } from '../../../src/domain/roadmap.ts';
import type { Names } from '../profile/names.ts';
import { Scroller } from '../profile/scroller.tsx';
import type { PlanWords } from './plan-words.ts';
import { say } from './say.ts';

/** Levels at the end of each term if the plan is kept to; a level that rises in a term is marked. What is not rated yet has none. */
export function Progress({
  roadmap,
  words,
  names,
}: {
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  readonly names: Names;
}) {
  const { progress, terms, unrated } = roadmap;
  const dimensions = progress[0]?.dimensions.map(({ dimension }) => dimension) ?? [];
  const titles = progress.map(({ term }) => {
    const found = terms.find(({ index }) => index === term);
    return found ? words.shortTerm(found) : say('progress.today');
  });
  return (
    <Scroller label={say('progress.title')}>
      <table className="progress-table">
        <caption className="hidden-visually">{say('progress.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column.dimension')}</th>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="progress-overall">
            <th scope="row">{say('progress.overall')}</th>
            {unrated?.overall ? (
              <Unrated terms={progress.length} />
            ) : (
              progress.map(({ term, overall }, index) => (
                <Cell key={term} level={overall} before={progress[index - 1]?.overall} />
              ))
            )}
          </tr>
          {dimensions.map((dimension, row) => (
            <tr key={dimension} className={names.tone(dimension)}>
              <th scope="row">
                <span className="blaze" aria-hidden="true" /> {names.dimension(dimension).name}
              </th>
              {unrated?.dimensions.includes(dimension) ? (
                <Unrated terms={progress.length} />
              ) : (
                progress.map(({ term, dimensions: levels }, index) => (
                  <Cell key={term} level={levels[row]?.level} before={progress[index - 1]?.dimensions[row]?.level} />
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Unrated({ terms }: { readonly terms: number }) {
  return (
    <td colSpan={terms} className="soft">
      {say('progress.unrated')}
    </td>
  );
}

function Cell({ level, before }: { readonly level: number | undefined; readonly before: number | undefined }) {
  if (level === undefined) return <td>{say('none')}</td>;
  const rises = before !== undefined && level > before;
  return (
    <td className={rises ? 'is-rise' : undefined}>
      {level} {rises && <Rise />}
    </td>
  );
}

function Rise() {
  return (
    <>
      <svg className="rise" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M6 1L11 7H8V11H4V7H1Z" />
      </svg>
      <span className="hidden-visually">{say('progress.rise')}</span>
    </>
  );
}
