import type { ReactNode } from 'react';
import { sayLater } from '../../say-later.ts';

interface FieldProps {
  readonly path: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
  /** What is wrong, once the field was left. */
  readonly error: string;
  /** Whether the field is one control, or a group of controls. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** Label, help, control and fault of one question. */
export function Field({ path, label, help, required, error, group = false, children }: FieldProps) {
  const head = (
    <>
      {label}
      {required ? <span className="required"> {sayLater('field.required')}</span> : null}
    </>
  );
  const rest = (
    <>
      {help ? (
        <p className="help" id={`${path}-help`}>
          {help}
        </p>
      ) : null}
      {children}
      <p className="error" id={`${path}-error`} role="alert" hidden={error === ''}>
        {error}
      </p>
    </>
  );
  if (group) {
    return (
      <fieldset className="field" id={path} aria-describedby={describedBy(path, help, error)}>
        <legend>{head}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className="field" id={path}>
      <label htmlFor={`${path}-input`}>{head}</label>
      {rest}
    </div>
  );
}

/** Ids of what describes a control, for `aria-describedby`. */
export function describedBy(path: string, help: string | undefined, error: string): string | undefined {
  const ids = [help ? `${path}-help` : '', error === '' ? '' : `${path}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
