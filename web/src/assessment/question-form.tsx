import { useEffect, useMemo, useRef, useState } from 'react';
import { EarlierAnswersContext } from '../form/earlier-answers.ts';
import { Form, type FormData } from '../form/form.tsx';
import { FormTextsContext } from '../form/form-texts.ts';
import { layoutOf } from '../form/layout.ts';
import { withoutRefused } from '../form/refused.ts';
import { only } from '../form/schema.ts';
import { type Section, switchedOffBy } from '../form/sections.ts';
import { translationOf } from '../form/translate.ts';
import { shownAll } from '../saving/outbox.ts';
import { useWatched } from '../saving/use-watched.ts';
import { tidy } from '../saving/values.ts';
import { pathOf } from './paths.ts';
import { useSession, useStanding } from './use-session.ts';

/** The questions of a section. The form keeps its own data; only undo, a decision or a colleague changes it from outside. */
export function QuestionForm({ section }: { readonly section: Section }) {
  const session = useSession();
  const { bundle } = session;
  const { id, context, submitted } = useWatched(session.assessment);
  const revision = useWatched(session.revision);
  const last = useWatched(session.earlier);
  const { holding, standing } = useStanding();
  const asked = useMemo(
    () =>
      section.questions.filter(
        (name) =>
          switchedOffBy(
            bundle.questionnaire.items.find((item) => item.id === name),
            holding,
          ) === undefined,
      ),
    [section, bundle, holding],
  );
  const layout = useMemo(() => layoutOf(section, bundle, holding), [section, bundle, holding]);
  const schema = useMemo(() => only(bundle.schema, asked), [bundle, asked]);
  const i18n = useMemo(() => translationOf({}), []);
  const texts = useMemo(() => ({ bundle, context, contextPage: pathOf.context(id) }), [bundle, context, id]);

  const earlier = useMemo(
    () => (last && !submitted ? { earlier: last, standing, confirm: session.confirm } : undefined),
    [last, submitted, standing, session],
  );

  const [data, setData] = useState<FormData>(() => dataOf(session, asked));
  const latest = useRef(data);
  // `revision` says when to look again.
  useEffect(() => {
    latest.current = dataOf(session, asked);
    setData(latest.current);
  }, [session, asked, revision]);

  // Never handed back as `data`: the form may be further already, and would lose what was typed since.
  const take = (next: FormData, refused: ReadonlySet<string>): void => {
    const before = latest.current;
    latest.current = withoutRefused(next, before, refused);
    for (const name of asked) if (latest.current[name] !== before[name]) session.answer(name, tidy(latest.current[name]));
  };

  return (
    <FormTextsContext.Provider value={texts}>
      <EarlierAnswersContext.Provider value={earlier}>
        <fieldset className="bare" disabled={submitted}>
          <Form schema={schema} layout={layout} data={data} i18n={i18n} onChange={take} />
        </fieldset>
      </EarlierAnswersContext.Provider>
    </FormTextsContext.Provider>
  );
}

function dataOf({ outbox }: ReturnType<typeof useSession>, names: readonly string[]): FormData {
  const all = shownAll(outbox.get());
  return Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
}
