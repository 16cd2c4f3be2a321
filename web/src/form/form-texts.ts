import { createContext, useContext } from 'react';
import type { Context } from '../../../src/domain/context.ts';
import type { Bundle } from '../wire.ts';

/** What the renderers of rated items read besides the data. */
export interface FormTexts {
  readonly bundle: Bundle;
  readonly context: Context;
  /** Address of the context page, where an answer that switches items off can be changed. */
  readonly contextPage: string;
}

/** Carries the words of the questionnaire to the renderers. */
export const FormTextsContext = createContext<FormTexts | undefined>(undefined);

/** The words around the form. Outside a questionnaire page there are none: a programming error. */
export function useFormTexts(): FormTexts {
  const texts = useContext(FormTextsContext);
  if (!texts) throw new Error('a rated item needs the words of its questionnaire');
  return texts;
}
