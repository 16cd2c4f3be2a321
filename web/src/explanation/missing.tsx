import { say } from '../profile/say.ts';
import { codeAndName, type ExplanationProps } from './parts.ts';

/** An item without a level: not answered yet, or "don't know". It is not counted as zero. */
export function Missing({ explanation, names }: ExplanationProps<'missing'>) {
  return (
    <p>
      <b>{codeAndName(names.item(explanation.item))}</b>: {say(`missing.${explanation.reason}`)}
    </p>
  );
}
