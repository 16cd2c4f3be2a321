import { useMemo } from 'react';
import type { Form } from '../../../src/catalogue/forms.ts';
import type { PlanDraft } from '../../../src/export/erasmus-plan/draft.ts';
import { type DraftForm, draftErasmusPlan } from '../../../src/export/erasmus-plan/draft-plan.ts';
import { exportWordsOf } from '../../../src/export/export-words.ts';
import { wordsOf } from '../../../src/export/words.ts';
import type { Reply } from '../api.ts';
import { useLoaded } from '../profile/use-loaded.ts';
import { readKeeping } from '../profile/version.ts';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { LANGUAGE } from '../words.ts';
import { DraftDocx } from './draft-docx.tsx';
import { DraftFieldView } from './draft-field.tsx';
import { type Material, sourceOf } from './material.ts';
import { say } from './say.ts';
import './files.css';

/** A draft of an Erasmus Plan: the fields of the form in their order, each to be copied, the whole as a Word file. */
export function DraftView({ material }: { readonly material: Material }) {
  const { id } = material.version.questionnaire;
  const forms = useLoaded(id, () => readForms(id));
  if (forms.state === 'waiting') return <p role="status">{say('planning')}</p>;
  if (forms.state === 'failed') return <ProblemNotice problem={forms.problem} />;
  const [form] = forms.value;
  return form ? <FormDraft material={material} form={form} /> : <p className="notice">{say('draft.none')}</p>;
}

function FormDraft({ material, form }: { readonly material: Material; readonly form: DraftForm }) {
  const draft = useMemo(() => draftOf(material, form), [material, form]);
  return (
    <div className="flow loose draft">
      <div className="flow tight">
        <p className="notice warning">{draft.notice}</p>
        <p className="soft">{draft.madeFor}</p>
        <DraftDocx draft={draft} />
      </div>
      <nav aria-label={say('draft.parts')}>
        <ol className="draft-parts">
          {draft.parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {draft.parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <section className="flow" aria-labelledby="self-check">
        <h2 id="self-check">{say('draft.check')}</h2>
        <p>{draft.selfCheck.rule}</p>
        <ul>
          {draft.selfCheck.criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Part({ part: { id, title, criterion, fields } }: { readonly part: PlanDraft['parts'][number] }) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {criterion !== undefined && <p className="small soft">{say('draft.criterion', { criterion })}</p>}
      {fields.map((field, place) => (
        <DraftFieldView key={field.id} field={field} opensGroup={field.group !== fields[place - 1]?.group} />
      ))}
    </section>
  );
}

function draftOf(material: Material, form: DraftForm): PlanDraft {
  const source = sourceOf(material);
  const { language } = source.texts;
  return draftErasmusPlan({ ...source, words: wordsOf(language) }, exportWordsOf(language), form);
}

function readForms(questionnaire: string): Promise<Reply<readonly (Pick<Form, 'template'> & DraftForm)[]>> {
  return readKeeping(`forms/${encodeURIComponent(questionnaire)}?lang=${LANGUAGE}`);
}
