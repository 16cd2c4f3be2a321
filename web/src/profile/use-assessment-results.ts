import { useMemo } from 'react';
import type { Answer, Answers } from '../../../src/domain/answers.ts';
import type { Figures } from '../../../src/domain/indicators.ts';
import { type Reply, request } from '../api.ts';
import { useSession } from '../assessment/use-session.ts';
import { shownAll } from '../saving/outbox.ts';
import { useWatched } from '../saving/use-watched.ts';
import type { Value } from '../saving/values.ts';
import type { Said } from './make-results.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';
import { loadVersion, type Version } from './version.ts';

/** What the results of the open assessment are made of. */
export interface AssessmentMaterial {
  readonly version: Version;
  readonly figures: Figures;
}

/** Loads the questionnaire version and the figures of the open assessment, once what was typed is saved. */
export function useMaterial(): Loaded<AssessmentMaterial> {
  const { assessment, saver } = useSession();
  const { id, questionnaire } = useWatched(assessment);
  return useLoaded(id, async (): Promise<Reply<AssessmentMaterial>> => {
    await saver.flush();
    const [version, indicators] = await Promise.all([
      loadVersion(questionnaire),
      request<{ readonly figures: Figures }>('GET', `assessments/${encodeURIComponent(id)}/indicators`),
    ]);
    if (!version.ok) return version;
    if (!indicators.ok) return indicators;
    return { ok: true, body: { version: version.body, figures: indicators.body.figures } };
  });
}

/** What the school has said so far, with answers that are still on their way to the service. */
export function useSaid({ version, figures }: AssessmentMaterial): Said {
  const session = useSession();
  const { scope, context } = useWatched(session.assessment);
  const outbox = useWatched(session.outbox);
  return useMemo(
    () => ({ scope, context, answers: ratedAnswers(version, shownAll(outbox)), figures }),
    [scope, context, outbox, version, figures],
  );
}

/** Answers to rated items; plain fields of the questionnaire are scored by nobody. */
export function ratedAnswers({ questionnaire }: Version, values: Readonly<Record<string, Value>>): Answers {
  return Object.fromEntries(
    questionnaire.items.flatMap(({ id }) => {
      const value = values[id];
      return isAnswer(value) ? [[id, value]] : [];
    }),
  );
}

function isAnswer(value: Value | undefined): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
