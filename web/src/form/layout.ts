import type { BaseUISchemaElement, ControlElement, VerticalLayout } from '@jsonforms/core';
import type { Bundle } from '../wire.ts';
import { propertiesOf, scopeOf } from './schema.ts';
import { type Section, switchedOffBy } from './sections.ts';

/** Stands where a question is not asked, and says why. */
export interface SwitchedOffElement extends BaseUISchemaElement {
  readonly type: 'SwitchedOff';
  readonly options: { readonly item: string; readonly condition: string };
}

/** Derives the layout of a section. A rated item is one control; a switched-off one is replaced by the reason. */
export function layoutOf(section: Section, { schema, questionnaire }: Bundle, holding: ReadonlySet<string>): VerticalLayout {
  const elements = section.questions.map((name): ControlElement | SwitchedOffElement => {
    const condition = switchedOffBy(
      questionnaire.items.find(({ id }) => id === name),
      holding,
    );
    if (condition !== undefined) return { type: 'SwitchedOff', options: { item: name, condition } };
    return controlOf(name, 'x-item' in (propertiesOf(schema)[name] ?? {}) ? { format: 'rated' } : {});
  });
  return { type: 'VerticalLayout', elements };
}

/** A layout with one plain control for each property of a schema. */
export function plainLayout(names: readonly string[]): VerticalLayout {
  return { type: 'VerticalLayout', elements: names.map((name) => controlOf(name, {})) };
}

function controlOf(name: string, options: Readonly<Record<string, unknown>>): ControlElement {
  return { type: 'Control', scope: scopeOf(name), options };
}
