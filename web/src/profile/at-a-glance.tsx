import { useMemo } from 'react';
import { RadarFigure } from '../charts/radar-figure.tsx';
import type { Results } from './results.ts';
import { say } from './say.ts';
import { spokesOf } from './spokes.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;

/** The radar, and beside it the same figures as a table. */
export function AtAGlance({ results }: { readonly results: Results }) {
  const { names, profile, target } = results;
  const named = useMemo(() => spokesOf(profile, target, names, 'names'), [profile, target, names]);
  const coded = useMemo(() => spokesOf(profile, target, names, 'codes'), [profile, target, names]);
  const words = useMemo(
    () => ({
      level: say('radar.level'),
      mean: say('radar.mean'),
      target: say('radar.target'),
      levelNames: LEVELS.map((level) => say('level.long', { level, name: names.level(level) })),
      names: Object.fromEntries(profile.dimensions.map(({ dimension }) => [dimension, names.dimension(dimension).name])),
    }),
    [profile, names],
  );
  return (
    <section className="flow" aria-labelledby="glance-title">
      <h2 id="glance-title">{say('glance.title')}</h2>
      <div className="glance">
        <figure className="card flow">
          <RadarFigure named={named} coded={coded} label={say('radar.label')} words={words} />
          <figcaption className="small soft row">
            <Key kind="level">{say('radar.level')}</Key>
            <Key kind="mean">{say('radar.mean')}</Key>
            <Key kind="target">{say('radar.target.value', { level: target, name: names.level(target) })}</Key>
          </figcaption>
        </figure>
        <LevelTable results={results} />
      </div>
    </section>
  );
}

function Key({ kind, children }: { readonly kind: 'level' | 'mean' | 'target'; readonly children: string }) {
  return (
    <span>
      <span className={`key is-${kind}`} aria-hidden="true" />
      {children}
    </span>
  );
}

function LevelTable({ results: { names, profile } }: { readonly results: Results }) {
  return (
    <table className="level-table">
      <caption>{say('glance.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('column.dimension')}</th>
          <th scope="col">{say('column.level')}</th>
          <th scope="col" className="number">
            {say('column.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {profile.dimensions.map(({ dimension, applicable, level, score }) => (
          <tr key={dimension} className={names.tone(dimension)}>
            <th scope="row">
              <span className="with-blaze">
                <span className="blaze" aria-hidden="true" />
                <span>
                  <a href={`#dimension-${dimension}`}>{names.dimension(dimension).name}</a>{' '}
                  <span className="code">{names.dimension(dimension).code}</span>
                </span>
              </span>
            </th>
            <td>
              {!applicable || level === undefined
                ? say('not-applicable.short')
                : score.value === undefined
                  ? say('not-rated')
                  : say('level', { level, name: names.level(level) })}
            </td>
            <td className="number">{score.value === undefined || !applicable ? say('none') : Math.round(score.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
