import type { ActionId } from '../../domain/questionnaire.ts';
import type { LeftOutAction, PlannedAction } from '../../domain/roadmap.ts';
import { againSentences, leftOutSentence, notEarlierSentences, whySentences } from '../../domain/sentences/roadmap.ts';
import { sayGives } from '../document/reasons.ts';
import type { Said } from '../said.ts';
import { type ColumnOf, type DataTable, dayOn, rounded, tableOf } from './data-table.ts';

/** What an action may be, in the order of its life. The words are `status-…` of `export.json`. */
const STATUSES = ['planned', 'running', 'done', 'slipping', 'declined'];

interface Row {
  readonly action: ActionId;
  readonly status: string;
  /** Absent for what is done or declined: it has no dates. */
  readonly planned?: PlannedAction;
  readonly leftOut?: LeftOutAction;
}

/** The plan: a row for each action in order of its start, then what the school has done or declined. */
export function planTable(said: Said): DataTable {
  const { say, source } = said;
  const { actions, leftOut } = source.report.roadmap;
  return tableOf<Row>(
    { id: 'plan', name: say('plan') },
    [...what(said), ...when(said), ...needs(said), ...deadline(said), ...why(said)],
    [
      ...actions.map((planned) => ({ action: planned.action, status: planned.status, planned })),
      ...leftOut.flatMap((one) =>
        one.reason.kind === 'done' || one.reason.kind === 'declined'
          ? [{ action: one.action, status: one.reason.kind, leftOut: one }]
          : [],
      ),
    ],
  );
}

function what({ say, voice, source }: Said): readonly ColumnOf<Row>[] {
  const dimensions = new Map(source.questionnaire.actions.map(({ id, dimension }) => [id, dimension]));
  return [
    { header: say('code'), kind: 'text', width: 11, of: ({ action }) => voice.action(action).code },
    { header: say('action'), kind: 'text', width: 42, of: ({ action }) => voice.action(action).name },
    {
      header: say('dimension'),
      kind: 'text',
      width: 26,
      of: ({ action }) => voice.dimension(dimensions.get(action) ?? '').name,
    },
    {
      header: say('status'),
      kind: 'text',
      width: 12,
      choices: STATUSES.map((status) => say(`status-${status}`)),
      of: ({ status }) => say(`status-${status}`),
    },
  ];
}

function when({ say, voice, source }: Said): readonly ColumnOf<Row>[] {
  const { terms } = source.report.roadmap;
  return [
    {
      header: say('term'),
      kind: 'text',
      width: 18,
      of: ({ planned }) => {
        const term = planned && terms[planned.term];
        return term && voice.term(term);
      },
    },
    { header: say('start'), kind: 'date', width: 12, of: ({ planned }) => dayOn(planned?.start) },
    { header: say('end'), kind: 'date', width: 12, of: ({ planned }) => dayOn(planned?.end) },
  ];
}

function needs({ say, voice }: Said): readonly ColumnOf<Row>[] {
  return [
    { header: say('owner'), kind: 'text', width: 24, of: ({ planned }) => planned && voice.role(planned.owner) },
    {
      header: say('person-days'),
      kind: 'number',
      width: 13,
      of: ({ planned }) => planned && rounded(planned.personDays.expected),
    },
    {
      header: say('person-days-from'),
      kind: 'number',
      width: 10,
      of: ({ planned }) => planned && rounded(planned.personDays.low),
    },
    {
      header: say('person-days-to'),
      kind: 'number',
      width: 10,
      of: ({ planned }) => planned && rounded(planned.personDays.high),
    },
    { header: say('cost'), kind: 'number', width: 13, of: ({ planned }) => planned?.cost },
    {
      header: say('paid-by'),
      kind: 'text',
      width: 10,
      of: ({ planned }) => planned && say(planned.grantPaid ? 'paid-by-grant' : 'paid-by-school'),
    },
  ];
}

function deadline({ say, voice }: Said): readonly ColumnOf<Row>[] {
  return [
    { header: say('deadline'), kind: 'date', width: 12, of: ({ planned }) => dayOn(planned?.deadline?.on) },
    {
      header: say('deadline-name'),
      kind: 'text',
      width: 30,
      of: ({ planned }) => planned?.deadline && voice.moment(planned.deadline),
    },
    {
      header: say('deadline-certainty'),
      kind: 'text',
      width: 20,
      of: ({ planned }) => planned?.deadline && say(`certainty-${planned.deadline.certainty}`),
    },
  ];
}

function why({ say, voice, source }: Said): readonly ColumnOf<Row>[] {
  const { roadmap } = source.report;
  return [
    {
      header: say('gives'),
      kind: 'text',
      width: 44,
      of: ({ planned }) => planned && [sayGives(voice, planned), ...againSentences(voice.roadmap, planned)].join('\n'),
    },
    {
      header: say('why'),
      kind: 'text',
      width: 50,
      of: ({ planned, leftOut }) =>
        planned ? whySentences(voice.roadmap, roadmap, planned).join(' ') : leftOut && leftOutSentence(voice.roadmap, leftOut),
    },
    {
      header: say('not-earlier'),
      kind: 'text',
      width: 40,
      of: ({ planned }) => planned && notEarlierSentences(voice.roadmap, roadmap.terms, planned).join(' '),
    },
    { header: say('done-when'), kind: 'text', width: 44, of: ({ action }) => source.catalogueTexts.actions[action]?.success },
  ];
}
