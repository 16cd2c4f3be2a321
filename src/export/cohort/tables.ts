import type { ShownSchool } from '../../domain/cohort/cohort.ts';
import { commonActions } from '../../domain/cohort/common-actions.ts';
import { couldHelp } from '../../domain/cohort/could-help.ts';
import type { GroupFigures, Spread } from '../../domain/cohort/release.ts';
import type { Level } from '../../domain/questionnaire.ts';
import { plainLine } from '../plain-text.ts';
import { type ColumnOf, type DataTable, tableOf, type Value } from '../tables/data-table.ts';
import { facetOption } from './facet-option.ts';
import { groupName } from './group-blocks.ts';
import type { CohortSaid } from './source.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** The tables of a cohort. */
export interface CohortTables {
  readonly overview: DataTable;
  readonly spread: DataTable;
  readonly items: DataTable;
  readonly actions: DataTable;
  readonly help: DataTable;
}

/** Makes the tables of a cohort from what may be shown of it. */
export function cohortTables(said: CohortSaid): CohortTables {
  return {
    overview: overviewTable(said),
    spread: spreadTable(said),
    items: itemTable(said),
    actions: actionTable(said),
    help: helpTable(said),
  };
}

/** A row for each school that shows itself, by name. No total and no rank. */
function overviewTable({ source, rows, say, voice }: CohortSaid): DataTable {
  const facets = source.parameters.facets.map(
    (facet): ColumnOf<ShownSchool> => ({
      header: source.texts.context[facet]?.label ?? facet,
      kind: 'text',
      width: 22,
      of: ({ overview }) => {
        const given = overview.facets[facet] ?? [];
        return (typeof given === 'string' ? [given] : given).map((value) => facetOption(source, facet, value)).join(', ');
      },
    }),
  );
  const levels = source.questionnaire.dimensions.map(
    ({ id }): ColumnOf<ShownSchool> => ({
      header: `${voice.dimension(id).code} ${voice.dimension(id).name}`,
      kind: 'number',
      width: 12,
      of: ({ overview }) => numberIn(overview.levels[id]),
    }),
  );
  return tableOf<ShownSchool>(
    { id: 'overview', name: say('overview') },
    [
      { header: say('school'), kind: 'text', width: 36, of: ({ name }) => name },
      ...levels,
      { header: say('target'), kind: 'number', width: 9, of: ({ overview }) => overview.target },
      { header: say('answered-on'), kind: 'date', width: 13, of: ({ overview }) => ({ date: overview.answeredOn }) },
      { header: say('version'), kind: 'text', width: 10, of: ({ overview }) => overview.questionnaire.version },
      ...facets,
    ],
    rows,
  );
}

interface SpreadRow {
  readonly group: string;
  readonly code: string;
  readonly name: string;
  readonly spread: Spread;
}

/** Spread of dimensions and items in each group that may be shown. */
function spreadTable(said: CohortSaid): DataTable {
  const { source, say, voice } = said;
  const rows = (source.room.release?.groups ?? []).flatMap((group) => [
    ...spreadRows(said, group, group.dimensions, voice.dimension),
    ...spreadRows(said, group, group.items, voice.item),
  ]);
  return tableOf<SpreadRow>(
    { id: 'spread', name: say('sheet-spread') },
    [
      { header: say('group'), kind: 'text', width: 22, of: ({ group }) => group },
      { header: say('code'), kind: 'text', width: 9, of: ({ code }) => code },
      { header: say('name'), kind: 'text', width: 40, of: ({ name }) => name },
      { header: say('schools'), kind: 'number', width: 9, of: ({ spread }) => spread.schools },
      ...LEVELS.map(
        (level): ColumnOf<SpreadRow> => ({
          header: say('level-count', { level }),
          kind: 'number',
          width: 9,
          of: ({ spread }) => spread.counts?.[level],
        }),
      ),
      { header: say('lower-quartile'), kind: 'number', width: 10, of: ({ spread }) => spread.quartiles?.[0] },
      { header: say('median-only'), kind: 'number', width: 9, of: ({ spread }) => spread.quartiles?.[1] },
      { header: say('upper-quartile'), kind: 'number', width: 10, of: ({ spread }) => spread.quartiles?.[2] },
      { header: say('mean'), kind: 'number', width: 9, of: ({ spread }) => spread.mean },
    ],
    rows,
  );
}

function spreadRows(
  said: CohortSaid,
  group: GroupFigures,
  spreads: Readonly<Record<string, Spread>>,
  named: (id: string) => { readonly code: string; readonly name: string },
): readonly SpreadRow[] {
  return Object.entries(spreads).map(([id, spread]) => ({ group: groupName(said, group), ...named(id), spread }));
}

/** Items by schools that show themselves. */
function itemTable({ source, schools, say, voice }: CohortSaid): DataTable {
  const common = new Set(source.room.mix.common);
  return tableOf(
    { id: 'items', name: say('sheet-items') },
    [
      { header: say('code'), kind: 'text', width: 9, of: (id: string) => voice.item(id).code },
      { header: say('item'), kind: 'text', width: 44, of: (id: string) => voice.item(id).name },
      ...schools.map(
        ({ school, detail }): ColumnOf<string> => ({
          header: plainLine(school.name),
          kind: 'number',
          width: 14,
          of: (id) => detail.items[id],
        }),
      ),
    ],
    source.questionnaire.items.map(({ id }) => id).filter((id) => common.has(id)),
  );
}

/** A row for each school and common action, so that a spreadsheet can count and filter. */
function actionTable({ source, schools, say, voice, nameOf }: CohortSaid): DataTable {
  const rows = commonActions(schools, source.parameters, source.room.release).flatMap(({ action, schools: planning }) =>
    planning.map(({ number, planned }) => ({ action, number, planned, count: planning.length })),
  );
  return tableOf(
    { id: 'actions', name: say('sheet-actions') },
    [
      { header: say('code'), kind: 'text', width: 12, of: ({ action }) => voice.action(action).code },
      { header: say('action'), kind: 'text', width: 48, of: ({ action }) => voice.action(action).name },
      { header: say('schools'), kind: 'number', width: 9, of: ({ count }) => count },
      { header: say('school'), kind: 'text', width: 36, of: ({ number }) => nameOf(number) },
      { header: say('start'), kind: 'date', width: 13, of: ({ planned }): Value => ({ date: planned.start }) },
    ],
    rows,
  );
}

function helpTable({ source, rows, say, voice, nameOf }: CohortSaid): DataTable {
  const pairs = couldHelp(source.questionnaire, source.parameters, rows).flatMap(({ number, helpers }) =>
    helpers.map((helper) => ({ number, helper })),
  );
  const inWords = (ids: readonly string[]) => ids.map((id) => voice.dimension(id).name).join(', ');
  return tableOf(
    { id: 'help', name: say('sheet-help') },
    [
      { header: say('school'), kind: 'text', width: 36, of: ({ number }) => nameOf(number) },
      { header: say('helper'), kind: 'text', width: 36, of: ({ helper }) => nameOf(helper.number) },
      { header: say('helps-in'), kind: 'text', width: 48, of: ({ helper }) => inWords(helper.helpsIn) },
      { header: say('gets-in'), kind: 'text', width: 48, of: ({ helper }) => inWords(helper.getsIn) },
    ],
    pairs,
  );
}

function numberIn(standing: Level | string | undefined): number | undefined {
  return typeof standing === 'number' ? standing : undefined;
}
