import type { DimensionResult, ItemResult } from '../../../src/domain/profile.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';

/** The items of a dimension with their levels. */
export function ItemList({ result, results }: { readonly result: DimensionResult; readonly results: Results }) {
  const items = results.profile.items.filter(({ dimension }) => dimension === result.dimension);
  return (
    <details className="behind">
      <summary>{say('items.title', { name: results.names.dimension(result.dimension).name })}</summary>
      <table>
        <caption className="hidden-visually">
          {say('items.title', { name: results.names.dimension(result.dimension).name })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('column.items')}</th>
            <th scope="col">{say('column.level')}</th>
            <th scope="col" className="number">
              {say('fact.evidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                <span className="code">{results.names.item(item.item).code}</span> {results.names.item(item.item).name}
              </th>
              <td>{levelOf(item, results)}</td>
              <td className="number">{item.evidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function levelOf({ state, level }: ItemResult, { names }: Results): string {
  if (level !== undefined) return say('level', { level, name: names.level(level) });
  return say(state === 'not-applicable' ? 'not-applicable.short' : 'not-answered');
}
