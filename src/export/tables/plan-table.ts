import type { Standing } from '../../domain/progress/living-plan.ts';
import { againSentences, leftOutSentence, notEarlierSentences, whySentences } from '../../domain/sentences/roadmap.ts';
import { sayGives } from '../document/reasons.ts';
import type { Said } from '../said.ts';
import { type WorkLine, workLines } from '../work-lines.ts';
import { type ColumnOf, type DataTable, dayOn, rounded, tableOf } from './data-table.ts';

/** What an action may be, in the order of its life, with its word in `export.json`. */
const STATUSES: Readonly<Record<Standing, string>> = {
  'to-do': 'status-planned',
  doing: 'status-running',
  done: 'status-done',
  slipping: 'status-slipping',
  declined: 'status-declined',
};

/** The plan: a row for each action, as the school tracks it where it does; then what is done or declined. */
export function planTable(said: Said): DataTable {
  return tableOf<WorkLine>(
    { id: 'plan', name: said.say('plan') },
    [...what(said), ...when(said), ...needs(said), ...deadline(said), ...why(said)],
    workLines(said),
  );
}

/** The word for where an action stands. */
export function sayStanding({ say }: Pick<Said, 'say'>, standing: Standing): string {
  return say(STATUSES[standing]);
}

function what(said: Said): readonly ColumnOf<WorkLine>[] {
  const { say } = said;
  return [
    { header: say('code'), kind: 'text', width: 11, of: ({ code }) => code },
    { header: say('action'), kind: 'text', width: 42, of: ({ title }) => title },
    { header: say('dimension'), kind: 'text', width: 26, of: ({ dimension }) => dimension },
    {
      header: say('status'),
      kind: 'text',
      width: 12,
      choices: Object.values(STATUSES).map((word) => say(word)),
      of: ({ standing }) => sayStanding(said, standing),
    },
  ];
}

function when({ say, voice, source }: Said): readonly ColumnOf<WorkLine>[] {
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
    { header: say('start'), kind: 'date', width: 12, of: ({ start }) => dayOn(start) },
    { header: say('end'), kind: 'date', width: 12, of: ({ due }) => dayOn(due) },
  ];
}

function needs({ say }: Said): readonly ColumnOf<WorkLine>[] {
  return [
    { header: say('owner'), kind: 'text', width: 24, of: ({ owner }) => owner || undefined },
    { header: say('person-days'), kind: 'number', width: 13, of: ({ days }) => days && rounded(days.expected) },
    { header: say('person-days-from'), kind: 'number', width: 10, of: ({ days }) => days && rounded(days.low) },
    { header: say('person-days-to'), kind: 'number', width: 10, of: ({ days }) => days && rounded(days.high) },
    { header: say('cost'), kind: 'number', width: 13, of: ({ planned }) => planned?.cost },
    {
      header: say('paid-by'),
      kind: 'text',
      width: 10,
      of: ({ planned }) => planned && say(planned.grantPaid ? 'paid-by-grant' : 'paid-by-school'),
    },
  ];
}

function deadline({ say, voice }: Said): readonly ColumnOf<WorkLine>[] {
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

function why({ say, voice, source }: Said): readonly ColumnOf<WorkLine>[] {
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
        leftOut ? leftOutSentence(voice.roadmap, leftOut) : planned && whySentences(voice.roadmap, roadmap, planned).join(' '),
    },
    {
      header: say('not-earlier'),
      kind: 'text',
      width: 40,
      of: ({ planned }) => planned && notEarlierSentences(voice.roadmap, roadmap.terms, planned).join(' '),
    },
    { header: say('done-when'), kind: 'text', width: 44, of: ({ id }) => source.catalogueTexts.actions[id]?.success },
    { header: say('note'), kind: 'text', width: 50, of: ({ note }) => note },
  ];
}
