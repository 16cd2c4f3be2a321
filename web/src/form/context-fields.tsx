import { useMemo } from 'react';
import type { Bundle } from '../wire.ts';
import { Form, type FormData } from './form.tsx';
import { plainLayout } from './layout.ts';
import { UnitsContext } from './plain/units.ts';
import { only } from './schema.ts';
import { translationOf } from './translate.ts';

interface ContextFieldsProps {
  readonly bundle: Bundle;
  readonly names: readonly string[];
  /** The answers at first; later changes are the form's own. */
  readonly context: FormData;
  readonly onChange: (context: FormData) => void;
}

/** Context questions through the plain renderers. */
export function ContextFields({ bundle, names, context, onChange }: ContextFieldsProps) {
  const schema = useMemo(() => only(bundle.contextSchema, names), [bundle, names]);
  const layout = useMemo(() => plainLayout(names), [names]);
  const i18n = useMemo(() => translationOf(bundle.texts.context), [bundle]);
  const units = useMemo(
    () => Object.fromEntries(Object.entries(bundle.texts.context).map(([name, { unit }]) => [name, unit])),
    [bundle],
  );
  const data = useMemo(
    () => Object.fromEntries(names.filter((name) => context[name] !== undefined).map((name) => [name, context[name]])),
    [names, context],
  );
  return (
    <UnitsContext.Provider value={units}>
      <Form schema={schema} layout={layout} data={data} i18n={i18n} onChange={onChange} />
    </UnitsContext.Provider>
  );
}
