import { and, type JsonFormsRendererRegistryEntry, type LayoutProps, optionIs, rankWith, uiTypeIs } from '@jsonforms/core';
import { JsonFormsDispatch, withJsonFormsLayoutProps } from '@jsonforms/react';
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

/** How the parts of a questionnaire page are drawn. A constant: a new list would test every control again. */
export const pageRenderers: JsonFormsRendererRegistryEntry[] = [
  { tester: rankWith(1, uiTypeIs('VerticalLayout')), renderer: withJsonFormsLayoutProps(Stack) },
  { tester: rankWith(1, uiTypeIs('SwitchedOff')), renderer: withJsonFormsLayoutProps(SwitchedOff) },
  { tester: rankWith(9, and(uiTypeIs('Control'), optionIs('format', 'rated'))), renderer: RatedItemControl },
];
