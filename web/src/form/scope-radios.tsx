import { sayLater } from '../say-later.ts';
import type { Bundle } from '../wire.ts';
import { Choice } from './choice.tsx';

interface ScopeRadiosProps {
  readonly bundle: Bundle;
  readonly scope: string;
  readonly onChange: (scope: string) => void;
}

/** The declared scopes of the version, with the time they take. Nothing is shown where there is no choice. */
export function ScopeRadios({ bundle, scope, onChange }: ScopeRadiosProps) {
  const { scopes } = bundle.questionnaire;
  if (scopes.length < 2) return null;
  return (
    <fieldset className="field">
      <legend>{sayLater('scope.label')}</legend>
      <p className="help">{sayLater('scope.help')}</p>
      <div className="choices short">
        {scopes.map(({ id, minutes }) => (
          <Choice key={id} type="radio" name="scope" value={id} checked={scope === id} onChoose={() => onChange(id)}>
            <span className="name">{bundle.texts.scopes[id]?.name}</span>{' '}
            <span className="text">
              {sayLater('scope.minutes', { from: minutes[0], to: minutes[1] })} {bundle.texts.scopes[id]?.description}
            </span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
