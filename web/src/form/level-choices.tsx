import type { Level } from '../../../src/domain/questionnaire.ts';
import { say } from '../words.ts';
import type { AnswerChoice } from './answer-choice.ts';
import { Choice } from './choice.tsx';
import { useFormTexts } from './form-texts.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

interface LevelChoicesProps {
  readonly name: string;
  readonly choice: AnswerChoice | undefined;
  readonly descriptions: readonly string[];
  readonly onChoose: (choice: AnswerChoice) => void;
}

/** One group of radios: the five described levels, then "don't know" and "does not apply". */
export function LevelChoices({ name, choice, descriptions, onChoose }: LevelChoicesProps) {
  const { bundle } = useFormTexts();
  return (
    <>
      <div className="choices levels">
        {LEVELS.map((level) => (
          <Choice
            key={level}
            type="radio"
            name={name}
            value={String(level)}
            checked={choice === level}
            onChoose={() => onChoose(level)}
          >
            <span className="name">
              <span className="level-number">{level}</span> {bundle.texts.levels[level]?.name}
            </span>{' '}
            <span className="text">{descriptions[level]}</span>
          </Choice>
        ))}
      </div>
      <div className="choices other-answers">
        <Choice slim type="radio" name={name} value="unknown" checked={choice === 'unknown'} onChoose={() => onChoose('unknown')}>
          {say('item.unknown')}
        </Choice>
        <Choice
          slim
          type="radio"
          name={name}
          value="not-applicable"
          checked={choice === 'not-applicable'}
          onChoose={() => onChoose('not-applicable')}
        >
          {say('item.not-applicable')}
        </Choice>
      </div>
    </>
  );
}
