import type { GateNext } from '../../../src/domain/explanation.ts';
import type { Names } from '../profile/names.ts';
import { say } from '../profile/say.ts';
import { Scroller } from '../profile/scroller.tsx';
import { codeAndName, type ExplanationProps } from './parts.ts';

/** A level: what it rests on, and what stands between it and the next one. */
export function Gate({ explanation, names }: ExplanationProps<'gate'>) {
  const { of, level, highest, next, parts } = explanation;
  const kind = of === 'overall' ? 'dimensions' : 'items';
  const nameOf = (id: string): string => codeAndName(of === 'overall' ? names.dimension(id) : names.item(id));
  return (
    <>
      <p>{say('gate', { level, name: names.level(level) })}</p>
      {highest > level && <p>{say('gate.highest', { level: highest, name: names.level(highest) })}</p>}
      {next && <NextLevel next={next} kind={kind} nameOf={nameOf} names={names} />}

      <Scroller label={say(`gate.table.${kind}`)}>
        <table className="why-table">
          <caption>{say(`gate.table.${kind}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(`gate.column.${kind}`)}</th>
              <th scope="col">{say('column.level')}</th>
              <th scope="col" className="number">
                {say('column.weight')}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">
                  {nameOf(part.id)} {part.core && <span className="tag">{say(`gate.core.${kind}`)}</span>}
                </th>
                <td>{say('level', { level: part.level, name: names.level(part.level) })}</td>
                <td className="number">{part.weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

interface NextLevelProps {
  readonly next: GateNext;
  readonly kind: 'items' | 'dimensions';
  readonly nameOf: (id: string) => string;
  readonly names: Names;
}

/** The three conditions of the next level, each met or not. */
function NextLevel({ next, kind, nameOf, names }: NextLevelProps) {
  const { level, shareNow, shareNeeded, coreBelow, lagging } = next;
  const shares = { now: Math.floor(shareNow * 100), needed: Math.round(shareNeeded * 100), level };
  return (
    <>
      <p>{say('gate.next', { level, name: names.level(level) })}</p>
      <ul className="why-conditions">
        <Requirement met={shares.now >= shares.needed}>{say(`gate.share.${kind}`, shares)}</Requirement>
        <Requirement met={coreBelow.length === 0}>
          {coreBelow.length === 0
            ? say(`gate.core-met.${kind}`, { level })
            : say(`gate.core-below.${kind}`, { level, list: coreBelow.map(nameOf).join('; ') })}
        </Requirement>
        <Requirement met={lagging.length === 0}>
          {lagging.length === 0 ? say('gate.lag-met') : say('gate.lagging', { list: lagging.map(nameOf).join('; ') })}
        </Requirement>
      </ul>
    </>
  );
}

function Requirement({ met, children }: { readonly met: boolean; readonly children: string }) {
  return (
    <li className={met ? 'is-met' : 'is-open'}>
      <b>{say(met ? 'gate.met' : 'gate.open')}</b> {children}
    </li>
  );
}
