import type { ControlProps, OwnPropsOfEnum } from '@jsonforms/core';
import { withJsonFormsEnumProps, withJsonFormsOneOfEnumProps } from '@jsonforms/react';
import { sayLater } from '../../say-later.ts';
import { LANGUAGE } from '../../words.ts';
import { Choice } from '../choice.tsx';
import { describedBy, Field } from './field.tsx';
import { inNameOrder } from './in-name-order.ts';

/** More options than this make a list to choose from instead of radios. */
const MOST_RADIOS = 8;

type OptionsProps = ControlProps & OwnPropsOfEnum;

function Options(props: OptionsProps) {
  return (props.options ?? []).length > MOST_RADIOS ? <OptionList {...props} /> : <OptionRadios {...props} />;
}

function OptionRadios({ data, path, label, description, required, errors, options, handleChange }: OptionsProps) {
  return (
    <Field
      group
      path={path}
      label={label}
      help={description}
      required={required ?? false}
      error={data === undefined ? '' : errors}
    >
      <div className="choices short">
        {(options ?? []).map((option) => (
          <Choice
            key={String(option.value)}
            type="radio"
            name={path}
            value={String(option.value)}
            checked={data === option.value}
            onChoose={() => handleChange(path, option.value)}
          >
            {option.label}
          </Choice>
        ))}
      </div>
    </Field>
  );
}

function OptionList({ data, path, label, description, required, options, handleChange }: OptionsProps) {
  const list = inNameOrder(options ?? [], LANGUAGE);
  return (
    <Field path={path} label={label} help={description} required={required ?? false} error="">
      <select
        id={`${path}-input`}
        className="input"
        aria-describedby={describedBy(path, description, '')}
        value={String(list.findIndex(({ value }) => value === data))}
        onChange={(event) => handleChange(path, list[Number(event.currentTarget.value)]?.value)}
      >
        <option value="-1">{sayLater('field.choose')}</option>
        {list.map((option, place) => (
          <option key={String(option.value)} value={String(place)}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of some values. */
export const EnumControl = withJsonFormsEnumProps(Options);
/** One of some values with titles of their own. */
export const OneOfControl = withJsonFormsOneOfEnumProps(Options);
