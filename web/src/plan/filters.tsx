import type { Standing } from '../../../src/domain/progress/living-plan.ts';
import type { Filter } from './arrange.ts';
import { say } from './say.ts';

const STANDINGS: readonly Filter['standing'][] = ['all', 'slipping', 'to-do', 'doing', 'done', 'declined'];

interface FiltersProps {
  readonly filter: Filter;
  readonly owners: readonly string[];
  readonly shown: number;
  readonly all: number;
  readonly onChange: (filter: Filter) => void;
}

/** Which actions are shown: by status and by owner. */
export function Filters({ filter, owners, shown, all, onChange }: FiltersProps) {
  return (
    <section className="filters no-print" aria-label={say('filter.title')}>
      <label className="field">
        <span className="label">{say('filter.standing')}</span>
        <select
          className="input"
          value={filter.standing}
          onChange={(event) => onChange({ ...filter, standing: standingIn(event.currentTarget.value) })}
        >
          {STANDINGS.map((standing) => (
            <option key={standing} value={standing}>
              {say(`filter.standing.${standing}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{say('filter.owner')}</span>
        <select
          className="input"
          value={filter.owner}
          onChange={(event) => onChange({ ...filter, owner: event.currentTarget.value })}
        >
          <option value="">{say('filter.owner.all')}</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner}
            </option>
          ))}
        </select>
      </label>
      <p className="soft" role="status">
        {say('filter.shown', { shown, all })}
      </p>
    </section>
  );
}

function standingIn(value: string): Standing | 'all' {
  return STANDINGS.find((standing) => standing === value) ?? 'all';
}
