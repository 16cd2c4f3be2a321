import { useEffect, useMemo, useState } from 'react';
import { type AboveWhole, sharesAboveWhole } from '../../../src/domain/figures/plausible.ts';
import type { Figures } from '../../../src/domain/indicators.ts';
import type { Questionnaire } from '../../../src/domain/questionnaire.ts';
import type { CatalogueTexts } from '../../../src/domain/texts.ts';
import { type Problem, type Reply, request } from '../api.ts';
import { useSession } from '../assessment/use-session.ts';
import { unconfirmed } from '../saving/patches.ts';
import { useWatched } from '../saving/use-watched.ts';
import { LANGUAGE } from '../words.ts';
import { type FiguresChange, patchFigures } from './patch-figures.ts';
import { readFigures } from './read-figures.ts';

/** What the figures page works on. */
export interface FiguresPageState {
  /** As shown: what the service holds, with changes that are not saved yet. */
  readonly figures: Figures;
  readonly questionnaire: Questionnaire;
  readonly texts: CatalogueTexts['indicators'];
  /** Shares above 100 per cent, to be asked back. */
  readonly aboveWhole: readonly AboveWhole[];
  readonly change: (change: FiguresChange) => void;
}

interface Catalogue {
  readonly questionnaire: Questionnaire;
  readonly catalogueTexts: CatalogueTexts;
}

/** Loads figures and their definitions, and follows every change. */
export function useFigures(): FiguresPageState | Problem | undefined {
  const session = useSession();
  const pending = useWatched(session.figures);
  const saved = useWatched(session.savedFigures);
  const [loaded, setLoaded] = useState<Reply<readonly [Figures, Catalogue]>>();
  // Changes saved before the figures were read are in them already.
  const [from] = useState(saved.length);
  useEffect(() => {
    void load(session.assessment.get().id, session.bundle).then(setLoaded);
  }, [session]);
  return useMemo(() => {
    if (!loaded) return undefined;
    if (!loaded.ok) return loaded.problem;
    const [read, { questionnaire, catalogueTexts }] = loaded.body;
    const figures = [...saved.slice(from), unconfirmed(pending)].reduce<Figures>(patchFigures, read);
    const aboveWhole = sharesAboveWhole(questionnaire.indicators, figures);
    return {
      figures,
      questionnaire,
      texts: catalogueTexts.indicators,
      aboveWhole,
      change: (change) => session.changeFigures({ ...change }),
    };
  }, [loaded, saved, from, pending, session]);
}

async function load(
  assessment: string,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<Reply<readonly [Figures, Catalogue]>> {
  const [figures, catalogue] = await Promise.all([
    readFigures(assessment),
    request<Catalogue>('GET', `questionnaires/${id}/${version}/catalogue?lang=${LANGUAGE}`),
  ]);
  if (!figures.ok) return figures;
  return catalogue.ok ? { ok: true, body: [figures.body.figures, catalogue.body] } : catalogue;
}
