import type { ReactNode } from 'react';

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly slim?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A native radio or checkbox; the whole card is its label. */
export function Choice({ type, name, value, checked, slim = false, onChoose, children }: ChoiceProps) {
  return (
    <label className={slim ? 'choice slim' : 'choice'}>
      <input type={type} name={name} value={value} checked={checked} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
