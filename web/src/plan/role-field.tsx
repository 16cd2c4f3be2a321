import { useId } from 'react';
import { say } from './say.ts';

interface RoleFieldProps {
  readonly value: string;
  /** The role that holds while nothing is written. */
  readonly instead: string | undefined;
  readonly roles: readonly string[];
  readonly required?: boolean;
  readonly onChange: (role: string) => void;
}

/** The role that owns an action: one of the known ones, or any other in the school's own words. */
export function RoleField({ value, instead, roles, required = false, onChange }: RoleFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={`${id}role`}>{say('owner')}</label>
      <input
        id={`${id}role`}
        className="input"
        list={`${id}roles`}
        maxLength={80}
        required={required}
        autoComplete="off"
        placeholder={instead}
        aria-describedby={`${id}help`}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={`${id}roles`}>
        {roles.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      <p className="help" id={`${id}help`}>
        {instead === undefined ? say('owner.help') : say('owner.help.instead', { role: instead })}
      </p>
    </div>
  );
}
