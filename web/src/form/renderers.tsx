import {
  and,
  isBooleanControl,
  isEnumControl,
  isIntegerControl,
  isNumberControl,
  isOneOfEnumControl,
  isStringControl,
  type JsonFormsRendererRegistryEntry,
  type LayoutProps,
  optionIs,
  or,
  rankWith,
  schemaMatches,
  uiTypeIs,
} from '@jsonforms/core';
import { JsonFormsDispatch, withJsonFormsLayoutProps } from '@jsonforms/react';
import { NumberFieldControl } from './plain/number-field.tsx';
import { EnumControl, OneOfControl } from './plain/options.tsx';
import { SeveralOptionsControl } from './plain/several-options.tsx';
import { TextFieldControl } from './plain/text-field.tsx';
import { TextListControl } from './plain/text-list.tsx';
import { YesNoControl } from './plain/yes-no.tsx';
import { RatedItemControl } from './rated-item.tsx';
import { SwitchedOff } from './switched-off.tsx';

function Stack({ uischema, schema, path, enabled, renderers }: LayoutProps) {
  const elements = 'elements' in uischema ? uischema.elements : [];
  return (
    <div className="flow loose">
      {elements.map((element, place) => (
        <JsonFormsDispatch
          key={'scope' in element ? String(element.scope) : String(element.options?.item ?? place)}
          uischema={element}
          schema={schema}
          path={path}
          enabled={enabled}
          {...(renderers ? { renderers } : {})}
        />
      ))}
    </div>
  );
}

const isList = schemaMatches((schema) => schema.type === 'array');
const isListOfOptions = schemaMatches(
  ({ type, items }) => type === 'array' && isBag(items) && ('enum' in items || 'oneOf' in items),
);

/** How each kind of question is drawn. A constant: a new list would test every control again. */
export const renderers: JsonFormsRendererRegistryEntry[] = [
  { tester: rankWith(1, uiTypeIs('VerticalLayout')), renderer: withJsonFormsLayoutProps(Stack) },
  { tester: rankWith(1, uiTypeIs('SwitchedOff')), renderer: withJsonFormsLayoutProps(SwitchedOff) },
  { tester: rankWith(9, and(uiTypeIs('Control'), optionIs('format', 'rated'))), renderer: RatedItemControl },
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
