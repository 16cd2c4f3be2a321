import type { Evidence } from '../../../src/domain/answers.ts';
import { sayLater } from '../say-later.ts';

interface EvidenceRowProps {
  readonly id: string;
  readonly number: number;
  readonly row: Evidence;
  readonly onChange: (row: Evidence) => void;
  readonly onRemove: () => void;
}

/** One piece of evidence: what it is, from when, and where it can be found. */
export function EvidenceRow({ id, number, row, onChange, onRemove }: EvidenceRowProps) {
  const set = (part: keyof Evidence, value: string): void => {
    const { [part]: _, ...rest } = { ...row };
    onChange({ ...rest, title: row.title, ...(value === '' && part !== 'title' ? {} : { [part]: value }) });
  };
  return (
    <fieldset className="evidence-row">
      <legend className="label">{sayLater('evidence.row', { number })}</legend>
      <Part
        id={`${id}-title`}
        label={sayLater('evidence.title')}
        most={200}
        value={row.title}
        onChange={(value) => set('title', value)}
      />
      <Part
        id={`${id}-date`}
        label={sayLater('evidence.date')}
        type="date"
        value={row.date ?? ''}
        onChange={(value) => set('date', value)}
      />
      <Part
        id={`${id}-link`}
        label={sayLater('evidence.link')}
        most={500}
        value={row.link ?? ''}
        onChange={(value) => set('link', value)}
      />
      <button type="button" className="link-button" onClick={onRemove}>
        {sayLater('evidence.remove', { number })}
      </button>
    </fieldset>
  );
}

interface PartProps {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly most?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Part({ id, label, type = 'text', most, value, onChange }: PartProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={type}
        maxLength={most}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
