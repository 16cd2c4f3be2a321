import { gateSentences } from '../../../src/domain/sentences/explanation.ts';
import { dimensionName } from '../../../src/domain/sentences/profile-words.ts';
import { say } from '../profile/say.ts';
import { Scroller } from '../profile/scroller.tsx';
import type { ExplanationProps } from './parts.ts';
import { Sentences } from './sentences.tsx';

/** A level: what stands between it and the next one, and the levels it rests on. */
export function Gate({ explanation, names }: ExplanationProps<'gate'>) {
  const { of, parts } = explanation;
  const kind = of === 'overall' ? 'dimensions' : 'items';
  const title = say(`gate.table.${kind}`, { name: dimensionName(names.says, of) });
  const named = (id: string) => (of === 'overall' ? names.dimension(id) : names.item(id));
  return (
    <>
      <Sentences sentences={gateSentences(names.says, explanation)} />
      <Scroller label={title}>
        <table className="why-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say(`column.${kind}`)}</th>
              <th scope="col">{say('column.level')}</th>
              <th scope="col" className="number">
                {say('column.weight')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ id, level, weight, core }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="code">{named(id).code}</span> {named(id).name}{' '}
                  {core && <span className="tag">{say(`core.${kind}`)}</span>}
                </th>
                <td>{say('level', { level, name: names.level(level) })}</td>
                <td className="number">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
