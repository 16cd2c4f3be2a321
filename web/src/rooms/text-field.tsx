interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** What is wrong with the value; empty: nothing. */
  readonly error?: string;
  readonly value: string;
  readonly longest: number;
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly wanted?: 'required' | 'optional';
  readonly onChange: (value: string) => void;
}

/** A labelled line or box of text, with what is wrong with it beside it. */
export function TextField({
  id,
  label,
  help,
  error = '',
  value,
  longest,
  rows,
  type = 'text',
  wanted = 'required',
  onChange,
}: TextFieldProps) {
  const described = [help === undefined ? '' : `${id}-help`, error === '' ? '' : `${id}-error`].filter((one) => one !== '');
  const field = {
    id,
    className: 'input',
    required: wanted === 'required',
    maxLength: longest,
    autoComplete: 'off',
    value,
    'aria-invalid': error !== '',
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {rows === undefined ? <input type={type} {...field} /> : <textarea rows={rows} {...field} />}
      <p className="error" id={`${id}-error`} role="alert" hidden={error === ''}>
        {error}
      </p>
    </div>
  );
}
