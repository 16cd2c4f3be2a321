import { Choice } from '../form/choice.tsx';

/** One of four answers, "I don't know", or nothing yet. */
export type Given = 0 | 1 | 2 | 3 | 'unknown' | undefined;

interface QuestionProps {
  readonly name: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly unknown: string;
  readonly given: Given;
  readonly onGive: (given: Given) => void;
}

const VALUES = [0, 1, 2, 3] as const;

/** One question with four answers and a way out. */
export function Question({ name, question, answers, unknown, given, onGive }: QuestionProps) {
  const options: readonly { readonly value: Given; readonly title: string }[] = [
    ...VALUES.map((value) => ({ value, title: answers[value] ?? '' })),
    { value: 'unknown', title: unknown },
  ];
  return (
    <fieldset className="field check-question">
      <legend>{question}</legend>
      <div className="choices check-choices">
        {options.map(({ value, title }) => (
          <Choice
            key={title}
            type="radio"
            name={name}
            value={String(value)}
            slim
            checked={given === value}
            onChoose={() => onGive(value)}
          >
            {title}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
