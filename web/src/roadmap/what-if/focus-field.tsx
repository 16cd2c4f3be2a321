import type { ContextValue } from '../../../../src/domain/context.ts';
import type { WhatIfChange } from '../../../../src/domain/what-if.ts';
import type { Version } from '../../profile/version.ts';
import { say } from '../say.ts';

interface FocusFieldProps {
  readonly version: Version;
  /** The focus as the school chose it, if it did. */
  readonly now: ContextValue | undefined;
  /** The dimension that is tried, or nothing. */
  readonly value: string;
  readonly onChoose: (change: WhatIfChange | undefined) => void;
}

/** Another focus: one dimension instead of what counts now. */
export function FocusField({ version: { questionnaire, names }, now, value, onChoose }: FocusFieldProps) {
  const chosen = Array.isArray(now) ? now.map((id) => names.dimension(id).name).join(', ') : '';
  return (
    <label className="field lever">
      <span className="label">{say('what-if.focus')}</span>
      <select
        className="input"
        value={value}
        onChange={({ currentTarget: { value: id } }) => onChoose(id === '' ? undefined : { kind: 'focus', dimensions: [id] })}
      >
        <option value="">{chosen === '' ? say('what-if.focus.none') : say('what-if.now', { value: chosen })}</option>
        {questionnaire.dimensions.map(({ id }) => (
          <option key={id} value={id}>
            {names.dimension(id).name}
          </option>
        ))}
      </select>
    </label>
  );
}
