import { type FormEvent, useMemo, useState } from 'react';
import type { Level } from '../../../../src/domain/questionnaire.ts';
import type { Roadmap } from '../../../../src/domain/roadmap.ts';
import { pathSentences } from '../../../../src/domain/sentences/what-if.ts';
import type { CheapestPath, LevelGoal } from '../../../../src/domain/what-if.ts';
import { days, type PlanWords } from '../plan-words.ts';
import type { PathRequest } from '../planner-messages.ts';
import { say } from '../say.ts';
import { useAnswer } from '../use-answer.ts';
import type { QuestionProps } from './questions.tsx';

const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** The cheapest way to a level, of one dimension or of the whole: exact person-days and actions, or why there is none. */
export function Path({ version: { questionnaire, names }, input, terms, words }: QuestionProps) {
  const [dimension, setDimension] = useState('');
  const [level, setLevel] = useState<Level>(2);
  const [goal, setGoal] = useState<LevelGoal>();
  const isRated = input.profile.overall.score.value !== undefined;
  const request = useMemo((): PathRequest | undefined => goal && { input, goal }, [goal, input]);
  const asked = useAnswer<CheapestPath>(request);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setGoal(dimension === '' ? { level } : { dimension, level });
  };
  if (!isRated) return <p>{say('progress.unrated')}</p>;
  return (
    <form className="flow" onSubmit={submit}>
      <p className="soft">{say('path.lead')}</p>
      <div className="levers">
        <label className="field">
          <span className="label">{say('path.goal')}</span>
          <select className="input" value={dimension} onChange={(event) => setDimension(event.currentTarget.value)}>
            <option value="">{say('path.whole')}</option>
            {questionnaire.dimensions.map(({ id }) => (
              <option key={id} value={id}>
                {names.dimension(id).name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{say('path.level')}</span>
          <select
            className="input"
            value={level}
            onChange={({ currentTarget: { value } }) => setLevel(LEVELS.find((one) => String(one) === value) ?? level)}
          >
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {say('path.option', { level: one, name: names.level(one) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>
        <button type="submit" className="button">
          {say('path.find')}
        </button>
      </p>
      {asked.state === 'busy' && <p className="soft">{say('what-if.busy')}</p>}
      <div role="status" className="flow tight">
        {asked.state === 'failed' && <p className="error">{say('comparison.failed')}</p>}
        {asked.state === 'ready' && <p className="answer">{pathSentences(words.says, terms, asked.answer).join(' ')}</p>}
      </div>
      {asked.state === 'ready' && 'actions' in asked.answer && <PathActions path={asked.answer} terms={terms} words={words} />}
    </form>
  );
}

interface PathActionsProps {
  readonly path: Extract<CheapestPath, { readonly actions: readonly unknown[] }>;
  readonly terms: Roadmap['terms'];
  readonly words: PlanWords;
}

function PathActions({ path, terms, words }: PathActionsProps) {
  return (
    <ol className="small">
      {path.actions.map(({ action, personDays, ...placed }) => {
        const term = 'term' in placed ? terms.find(({ index }) => index === placed.term) : undefined;
        const values = { title: words.title(action), count: days(personDays) };
        return (
          <li key={action}>
            {term ? say('path.action', { ...values, term: words.shortTerm(term) }) : say('path.action.unplaced', values)}
          </li>
        );
      })}
    </ol>
  );
}
