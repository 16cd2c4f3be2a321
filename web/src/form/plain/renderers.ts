import {
  and,
  isBooleanControl,
  isEnumControl,
  isIntegerControl,
  isNumberControl,
  isOneOfEnumControl,
  isStringControl,
  type JsonFormsRendererRegistryEntry,
  or,
  rankWith,
  schemaMatches,
  uiTypeIs,
} from '@jsonforms/core';
import { NumberFieldControl } from './number-field.tsx';
import { EnumControl, OneOfControl } from './options.tsx';
import { SeveralOptionsControl } from './several-options.tsx';
import { TextFieldControl } from './text-field.tsx';
import { TextListControl } from './text-list.tsx';
import { YesNoControl } from './yes-no.tsx';

const isList = schemaMatches((schema) => schema.type === 'array');
const isListOfOptions = schemaMatches(
  ({ type, items }) => type === 'array' && isBag(items) && ('enum' in items || 'oneOf' in items),
);

/** How fields of standard JSON Schema are drawn: a questionnaire made of these needs no code. */
export const plainRenderers: JsonFormsRendererRegistryEntry[] = [
  { tester: rankWith(5, isOneOfEnumControl), renderer: OneOfControl },
  { tester: rankWith(4, isEnumControl), renderer: EnumControl },
  { tester: rankWith(4, and(uiTypeIs('Control'), isListOfOptions)), renderer: SeveralOptionsControl },
  { tester: rankWith(3, and(uiTypeIs('Control'), isList)), renderer: TextListControl },
  { tester: rankWith(2, isBooleanControl), renderer: YesNoControl },
  { tester: rankWith(2, or(isIntegerControl, isNumberControl)), renderer: NumberFieldControl },
  { tester: rankWith(2, isStringControl), renderer: TextFieldControl },
];

function isBag(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
