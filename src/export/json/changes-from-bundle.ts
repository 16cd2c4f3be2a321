import type { Answer } from '../../domain/answers.ts';
import type { Context } from '../../domain/context.ts';
import type { Figures, IndicatorYear } from '../../domain/indicators.ts';
import type { ItemId, QuestionnaireRef, ScopeId } from '../../domain/questionnaire.ts';
import type { StoredPlan } from '../../domain/roadmap.ts';
import type { Bundle, FieldValue } from './bundle.ts';
import { portionsOf } from './portions.ts';

/** One answer as PATCH /assessments/:id/answers takes it. */
export interface AnswerChange {
  readonly item: ItemId;
  /** The version that was seen; 0: never answered. */
  readonly version: number;
  readonly answer: Answer | FieldValue;
}

/** The ordinary requests that bring a bundle into an assessment, in their order. */
export interface BundleChanges {
  /** POST /assessments, for a new one. */
  readonly start: {
    readonly questionnaire: QuestionnaireRef;
    readonly scope: ScopeId;
    readonly school: string;
    readonly language: string;
    readonly context: Context;
  };
  /** PATCH /assessments/:id, for one that is there already. */
  readonly settings: Omit<BundleChanges['start'], 'questionnaire'> & { readonly operation: string };
  /** PATCH /assessments/:id/answers, each within the limits of a request. */
  readonly answers: readonly { readonly operation: string; readonly changes: readonly AnswerChange[] }[];
  /** PATCH /assessments/:id/indicators, one for each year and one for the targets. */
  readonly indicators: readonly {
    readonly operation: string;
    readonly years?: Readonly<
      Record<string, { readonly counts: IndicatorYear['counts']; readonly estimates: Readonly<Record<string, true>> }>
    >;
    readonly targets?: Figures['targets'];
  }[];
  /** PUT /assessments/:id/roadmap. It is verified and valued anew there. */
  readonly roadmap: Pick<StoredPlan, 'choices' | 'placements' | 'proof' | 'safe'> & { readonly operation: string };
}

/** How the changes are to be named and what they replace. */
export interface BundleRun {
  /** Random letters and digits of this import, 8 to 40: sent again after a lost reply, nothing is applied twice. */
  readonly run: string;
  /** Versions of the answers that are there already, by item. */
  readonly versions?: Readonly<Record<ItemId, number>>;
}

/**
 * The requests that replay a bundle. The school's label, answers, figures and plan come back as they were; what the school
 * tracks about its actions follows with `trackedFromBundle`.
 */
export function changesFromBundle({ report, plan, fields }: Bundle, { run, versions = {} }: BundleRun): BundleChanges {
  const { questionnaire, scope, school, language, context, answers, figures } = report;
  const settings = { scope, school, language, context };
  const all = Object.entries<Answer | FieldValue>({ ...answers, ...fields });
  const changes = all.map(([item, answer]): AnswerChange => ({ item, version: versionOf(versions, item), answer }));
  return {
    start: { questionnaire, ...settings },
    settings: { operation: `${run}-settings`, ...settings },
    answers: portionsOf(changes).map((portion, place) => ({ operation: `${run}-answers-${place + 1}`, changes: portion })),
    indicators: [
      ...figures.years.map((year) => ({ operation: `${run}-year-${year.year}`, years: { [year.year]: countsOf(year) } })),
      ...(Object.keys(figures.targets).length > 0 ? [{ operation: `${run}-targets`, targets: figures.targets }] : []),
    ],
    roadmap: {
      operation: `${run}-roadmap`,
      choices: plan.choices,
      placements: plan.placements,
      ...(plan.proof === undefined ? {} : { proof: plan.proof }),
      ...(plan.safe === undefined ? {} : { safe: plan.safe }),
    },
  };
}

function versionOf(versions: Readonly<Record<ItemId, number>>, item: ItemId): number {
  return Object.hasOwn(versions, item) ? (versions[item] ?? 0) : 0;
}

function countsOf({ counts, estimates }: IndicatorYear) {
  return { counts, estimates: Object.fromEntries(estimates.map((key) => [key, true as const])) };
}
