import type { Roadmap, Term } from '../../../src/domain/roadmap.ts';
import { CapacityBar } from '../charts/capacity-bar.tsx';
import type { Names } from '../profile/names.ts';
import { Scroller } from '../profile/scroller.tsx';
import { days, type PlanWords } from './plan-words.ts';
import { say } from './say.ts';

interface CapacityProps {
  readonly roadmap: Roadmap;
  readonly words: PlanWords;
  readonly names: Names;
}

/** Person-days planned and available in each term, as bar and as figures; by role on one click. */
export function Capacity({ roadmap, words, names }: CapacityProps) {
  const top = Math.max(...roadmap.terms.flatMap(({ planned, capacity }) => [planned, capacity]), 1);
  return (
    <>
      <table className="capacity">
        <caption className="hidden-visually">{say('capacity.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column.term')}</th>
            <th scope="col" className="number">
              {say('capacity.planned')}
            </th>
            <th scope="col" className="number">
              {say('capacity.available')}
            </th>
            <td className="capacity-chart" />
          </tr>
        </thead>
        <tbody>
          {roadmap.terms.map((term) => (
            <tr key={term.index}>
              <th scope="row">{words.shortTerm(term)}</th>
              <td className="number">{days(term.planned)}</td>
              <td className="number">{days(term.capacity)}</td>
              <td className="capacity-chart">
                <CapacityBar planned={term.planned} capacity={term.capacity} top={top} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{say('capacity.by-role')}</summary>
        <ByRole terms={roadmap.terms} words={words} names={names} />
      </details>
    </>
  );
}

function ByRole({ terms, words, names }: { readonly terms: readonly Term[]; readonly words: PlanWords; readonly names: Names }) {
  const roles = [...new Set(terms.flatMap(({ byRole }) => byRole.map(({ role }) => role)))];
  return (
    <Scroller label={say('capacity.by-role')}>
      <table>
        <caption className="hidden-visually">{say('capacity.by-role')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column.owner')}</th>
            {terms.map((term) => (
              <th key={term.index} scope="col" className="number">
                {words.shortTerm(term)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role}>
              <th scope="row">{names.role(role)}</th>
              {terms.map((term) => (
                <td key={term.index} className="number">
                  {shareOf(term, role)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function shareOf(term: Term, role: string): string {
  const found = term.byRole.find((one) => one.role === role);
  return found ? say('capacity.of', { planned: days(found.planned), capacity: days(found.capacity) }) : say('none');
}
