interface TextAreaProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

/** A labelled field for some sentences. */
export function TextArea({ id, label, help, value, most, onChange }: TextAreaProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={most}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
