interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly longest: number;
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly wanted?: 'required' | 'optional';
  readonly onChange: (value: string) => void;
}

/** A labelled line or box of text. */
export function TextField({
  id,
  label,
  help,
  value,
  longest,
  rows,
  type = 'text',
  wanted = 'required',
  onChange,
}: TextFieldProps) {
  const field = {
    id,
    className: 'input',
    required: wanted === 'required',
    maxLength: longest,
    autoComplete: 'off',
    value,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
    ...(help === undefined ? {} : { 'aria-describedby': `${id}-help` }),
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
    </div>
  );
}
