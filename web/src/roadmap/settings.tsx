import { useMemo, useRef } from 'react';
import { completeContext } from '../../../src/domain/context.ts';
import { contextValueOf } from '../assessment/context-values.ts';
import { questionsOf } from '../form/context-questions.ts';
import { Form, type FormData } from '../form/form.tsx';
import { plainLayout } from '../form/layout.ts';
import { UnitsContext } from '../form/plain/units.ts';
import { withoutRefused } from '../form/refused.ts';
import { only } from '../form/schema.ts';
import { translationOf } from '../form/translate.ts';
import type { Version } from '../profile/version.ts';
import type { Change, Draft } from './draft.ts';
import { say } from './say.ts';

interface SettingsProps {
  readonly version: Version;
  readonly draft: Draft;
  readonly change: (change: Change) => void;
  /** Grows when the draft changes from outside the form: undo, or another plan is kept. */
  readonly revision: number;
}

/** The context questions of the roadmap, with their assumed answers marked; each change plans anew. */
export function Settings({ version, draft, change, revision }: SettingsProps) {
  const { questionnaire } = version;
  const names = useMemo(() => questionsOf(questionnaire, 'roadmap'), [questionnaire]);
  const assumed = completeContext(questionnaire, draft.context).assumed.filter((id) => names.includes(id));
  return (
    <details className="card settings no-print">
      <summary>{say('settings.title')}</summary>
      <div className="flow">
        <p className="soft">{say(assumed.length === 0 ? 'settings.none-assumed' : 'settings.lead', { count: assumed.length })}</p>
        <Questions key={revision} version={version} draft={draft} names={names} assumed={assumed.join(' ')} change={change} />
      </div>
    </details>
  );
}

interface QuestionsProps extends Omit<SettingsProps, 'revision'> {
  readonly names: readonly string[];
  /** Ids of the questions nobody answered, as one text. */
  readonly assumed: string;
}

function Questions({ version: { questionnaire, contextSchema, texts }, draft, names, assumed, change }: QuestionsProps) {
  const schema = useMemo(() => only(contextSchema, names), [contextSchema, names]);
  const layout = useMemo(() => plainLayout(names), [names]);
  const units = useMemo(() => Object.fromEntries(Object.entries(texts.context).map(([name, { unit }]) => [name, unit])), [texts]);
  const i18n = useMemo(() => translationOf(markAssumed(texts.context, assumed.split(' '))), [texts, assumed]);
  const first = useRef<FormData>(pick(completeContext(questionnaire, draft.context).values, names)).current;
  const latest = useRef(first);
  const take = (next: FormData, refused: ReadonlySet<string>): void => {
    const fitting = withoutRefused(next, latest.current, refused);
    const changed = names.filter((name) => JSON.stringify(fitting[name]) !== JSON.stringify(latest.current[name]));
    latest.current = fitting;
    for (const question of changed) change({ kind: 'context', question, value: contextValueOf(fitting[question]) ?? undefined });
  };
  return (
    <UnitsContext.Provider value={units}>
      <Form schema={schema} layout={layout} data={first} i18n={i18n} onChange={take} />
    </UnitsContext.Provider>
  );
}

type ContextTexts = Version['texts']['context'];

function markAssumed(texts: ContextTexts, assumed: readonly string[]): ContextTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([id, words]) => [
      id,
      assumed.includes(id) ? { ...words, label: say('settings.label', { label: words.label }) } : words,
    ]),
  );
}

function pick(values: FormData, names: readonly string[]): FormData {
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}
