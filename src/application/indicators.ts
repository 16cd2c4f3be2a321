import { type Fault, type FaultDetail, fault, isFault } from '../domain/fault.ts';
import type { Figures, Indicator } from '../domain/indicators.ts';
import { admit, operationOf, refusalFault } from './access.ts';
import { pointerPart } from './check-context.ts';
import type { AssessmentId, FiguresChange } from './ports.ts';
import type { Caller, Setting } from './setting.ts';

/** Changed figures, merged value by value; `null` takes one away. */
export interface FiguresRequest {
  readonly operation: string;
  readonly years?:
    | Readonly<
        Record<
          string,
          {
            readonly counts?: Readonly<Record<string, number | null>> | undefined;
            readonly estimates?: Readonly<Record<string, true | null>> | undefined;
          } | null
        >
      >
    | undefined;
  readonly targets?:
    | Readonly<Record<string, { readonly value: number; readonly year: number; readonly preset?: string | undefined } | null>>
    | undefined;
}

/** The most years of figures an assessment keeps. */
export const MOST_YEARS = 10;

/** The figures of a school. */
export async function readFigures(setting: Setting, caller: Caller, id: AssessmentId): Promise<Figures | Fault> {
  const admitted = await admit(setting, caller, id, 'read-figures');
  return isFault(admitted) ? admitted : (await setting.ports.assessments.figures(id)).figures;
}

/** Saves changed figures and returns all of them. */
export async function saveFigures(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  request: FiguresRequest,
): Promise<Figures | Fault> {
  const { assessments } = setting.ports;
  const admitted = await admit(setting, caller, id, 'save-figures');
  if (isFault(admitted)) return admitted;
  const errors = checkFigures(admitted.version.questionnaire.indicators, request);
  if (errors.length > 0)
    return fault('invalid', 'Nothing was saved: some figures do not fit. Correct them and save again.', { errors });
  const change = changeOf(request);
  const operation = await operationOf(setting.ports, request.operation, 'figures', change);
  const outcome = await assessments.saveFigures(admitted.permit, operation, change, MOST_YEARS);
  if (outcome.kind === 'refused' && outcome.because === 'too-many')
    return fault('invalid', TOO_MANY, { errors: [{ pointer: '/years', detail: TOO_MANY }] });
  if (outcome.kind === 'refused' && outcome.because !== 'stale') return refusalFault(outcome.because);
  return (await assessments.figures(id)).figures;
}

const TOO_MANY = `Figures are kept for at most ${MOST_YEARS} years. Take a year away first.`;

function checkFigures(indicators: readonly Indicator[], { years = {}, targets = {} }: FiguresRequest): readonly FaultDetail[] {
  const counts = new Set(indicators.flatMap(({ id, counts: own }) => own.map((count) => `${id}/${count.id}`)));
  const parts = new Set(indicators.flatMap(({ id, parts: own }) => own.map((part) => `${id}/${part.id}`)));
  return [
    ...Object.entries(years).flatMap(([year, change]) => [
      ...unknown(change?.counts, counts, `/years/${year}/counts`),
      ...unknown(change?.estimates, counts, `/years/${year}/estimates`),
    ]),
    ...unknown(targets, parts, '/targets'),
  ];
}

function unknown(
  values: Readonly<Record<string, unknown>> | null | undefined,
  known: ReadonlySet<string>,
  at: string,
): readonly FaultDetail[] {
  return Object.keys(values ?? {})
    .filter((key) => !known.has(key))
    .map((key) => ({ pointer: `${at}/${pointerPart(key)}`, detail: 'This questionnaire has no such figure. Leave it out.' }));
}

function changeOf({ years = {}, targets = {} }: FiguresRequest): FiguresChange {
  return {
    years: Object.fromEntries(
      Object.entries(years).map(([year, change]) => [
        year,
        change && { counts: change.counts ?? {}, estimates: change.estimates ?? {} },
      ]),
    ),
    targets: Object.fromEntries(
      Object.entries(targets).map(([part, target]) => [part, target && { ...target, preset: target.preset ?? null }]),
    ),
  };
}
