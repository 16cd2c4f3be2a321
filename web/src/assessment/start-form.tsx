import { useMemo, useState } from 'react';
import type { Context } from '../../../src/domain/context.ts';
import { ContextFields } from '../form/context-fields.tsx';
import { questionsOf } from '../form/context-questions.ts';
import { ScopeRadios } from '../form/scope-radios.tsx';
import { sayPage } from '../say-page.ts';
import type { Bundle } from '../wire.ts';
import { contextOf } from './context-values.ts';
import type { StartForm as Filled } from './start.ts';

interface StartFormProps {
  readonly bundle: Bundle;
  /** Answers to begin with. */
  readonly known?: Context;
  readonly isSending: boolean;
  readonly onSend: (form: Filled) => void;
}

const NOTHING: Context = {};

/** School label, scope and the first context questions. What is left open is assumed and can be answered later. */
export function StartForm({ bundle, known = NOTHING, isSending, onSend }: StartFormProps) {
  const [school, setSchool] = useState(sayPage('start.school.default'));
  const [scope, setScope] = useState(bundle.questionnaire.scopes[0]?.id ?? '');
  const [context, setContext] = useState<Context>(known);
  const names = useMemo(() => questionsOf(bundle.questionnaire, 'start'), [bundle]);
  const isUnnamed = school.trim() === '';
  return (
    <form
      className="flow loose"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnnamed) onSend({ school: school.trim(), scope, context });
      }}
    >
      <div className="field">
        <label htmlFor="school">{sayPage('start.school')}</label>
        <p className="help" id="school-help">
          {sayPage('start.school.help')}
        </p>
        <input
          id="school"
          className="input"
          required
          maxLength={120}
          autoComplete="off"
          aria-describedby="school-help"
          value={school}
          onInput={(event) => setSchool(event.currentTarget.value)}
        />
      </div>
      <ScopeRadios bundle={bundle} scope={scope} onChange={setScope} />
      <ContextFields bundle={bundle} names={names} context={known} onChange={(next) => setContext(contextOf(next))} />
      <div>
        <button type="submit" className="button large" disabled={isSending}>
          {sayPage(isSending ? 'start.sending' : 'start.send')}
        </button>
      </div>
    </form>
  );
}
