import { useMemo } from 'react';
import { type ContextValue, completeContext } from '../../../src/domain/context.ts';
import type { QuestionId } from '../../../src/domain/questionnaire.ts';
import { Form, type FormData } from '../form/form.tsx';
import { plainLayout } from '../form/layout.ts';
import { only } from '../form/schema.ts';
import { translationOf } from '../form/translate.ts';
import type { Version } from '../profile/version.ts';
import type { Change, Draft } from './draft.ts';
import { say } from './say.ts';

interface SettingsProps {
  readonly version: Version;
  readonly draft: Draft;
  readonly change: (change: Change) => void;
}

/** The context questions of the roadmap, with their assumed answers marked; each change plans anew. */
export function Settings({ version, draft, change }: SettingsProps) {
  const { questionnaire, contextSchema, texts } = version;
  const ids = useMemo(
    () => questionnaire.context.filter(({ stage }) => stage === 'roadmap').map(({ id }) => id),
    [questionnaire],
  );
  const { values, assumed } = completeContext(questionnaire, draft.context);
  const marked = assumed.filter((id) => ids.includes(id));
  const key = marked.join(' ');
  const i18n = useMemo(() => {
    const assumedNow = new Set(key.split(' '));
    return translationOf(
      Object.fromEntries(
        Object.entries(texts.context).map(([id, words]) => [
          id,
          assumedNow.has(id) ? { ...words, label: say('settings.label', { label: words.label }) } : words,
        ]),
      ),
    );
  }, [texts, key]);
  const schema = useMemo(() => only(contextSchema, ids), [contextSchema, ids]);
  const layout = useMemo(() => plainLayout(ids), [ids]);
  const data = Object.fromEntries(ids.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]]])));
  return (
    <details className="card settings no-print">
      <summary>{say('settings.title')}</summary>
      <div className="flow">
        <p className="soft">{say('settings.lead', { count: marked.length })}</p>
        <Form
          schema={schema}
          layout={layout}
          data={data}
          i18n={i18n}
          onChange={(next) => applyChanges(ids, data, next, change)}
        />
      </div>
    </details>
  );
}

function applyChanges(ids: readonly QuestionId[], before: FormData, after: FormData, change: (change: Change) => void): void {
  for (const question of ids) {
    const value = after[question];
    if (JSON.stringify(before[question]) !== JSON.stringify(value) && isContextValue(value))
      change({ kind: 'context', question, value });
  }
}

function isContextValue(value: unknown): value is ContextValue | undefined {
  return (
    value === undefined ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  );
}
