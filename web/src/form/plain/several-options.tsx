import type { ControlProps, OwnPropsOfEnum } from '@jsonforms/core';
import { withJsonFormsMultiEnumProps } from '@jsonforms/react';
import { sayLater } from '../../say-later.ts';
import { Choice } from '../choice.tsx';
import { Field } from './field.tsx';

function SeveralOptions({
  data,
  path,
  label,
  description,
  required,
  errors,
  schema,
  options,
  handleChange,
}: ControlProps & OwnPropsOfEnum) {
  const given: readonly unknown[] = Array.isArray(data) ? data : [];
  const most =
    typeof schema.maxItems === 'number' && given.length > schema.maxItems
      ? sayLater('field.most', { count: schema.maxItems })
      : '';
  const toggle = (value: unknown): void => {
    const wanted = (options ?? []).map((option) => option.value).filter((one) => (one === value) !== given.includes(one));
    handleChange(path, wanted.length === 0 ? undefined : wanted);
  };
  return (
    <Field group path={path} label={label} help={description} required={required ?? false} error={most || errors}>
      <div className="choices short">
        {(options ?? []).map((option) => (
          <Choice
            key={String(option.value)}
            type="checkbox"
            name={path}
            value={String(option.value)}
            checked={given.includes(option.value)}
            onChoose={() => toggle(option.value)}
          >
            {option.label}
          </Choice>
        ))}
      </div>
    </Field>
  );
}

/** Any of some values, in the order of the questionnaire. */
export const SeveralOptionsControl = withJsonFormsMultiEnumProps(SeveralOptions);
