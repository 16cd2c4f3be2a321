import { type Answer, answerState, type Evidence } from '../../domain/answers.ts';
import type { Item } from '../../domain/questionnaire.ts';
import { plainLine } from '../plain-text.ts';
import type { Said } from '../said.ts';
import { type DataTable, tableOf } from './data-table.ts';

interface Row extends Item {
  readonly answer: Answer | undefined;
  readonly state: string;
}

/** Every item asked or answered, in the order of the questionnaire, with its note and evidence. */
export function answersTable(said: Said): DataTable {
  const { say, voice, source } = said;
  return tableOf<Row>(
    { id: 'answers', name: say('answers') },
    [
      { header: say('code'), kind: 'text', width: 8, of: ({ code }) => code },
      { header: say('dimension'), kind: 'text', width: 26, of: ({ dimension }) => voice.dimension(dimension).name },
      { header: say('item'), kind: 'text', width: 34, of: ({ id }) => voice.item(id).name },
      { header: say('answer'), kind: 'text', width: 16, of: ({ state }) => say(`answer-${state}`) },
      { header: say('level'), kind: 'number', width: 8, of: ({ answer }) => answer?.level },
      {
        header: say('level-name'),
        kind: 'text',
        width: 22,
        of: ({ answer }) => (answer?.level === undefined ? undefined : voice.levelName(answer.level)),
      },
      {
        header: say('true-today'),
        kind: 'text',
        width: 50,
        of: ({ id, answer }) => (answer?.level === undefined ? undefined : source.texts.items[id]?.levels[answer.level]),
      },
      { header: say('reason'), kind: 'text', width: 30, of: ({ answer }) => answer?.notApplicable?.reason },
      { header: say('note'), kind: 'text', width: 50, of: ({ answer }) => answer?.note },
      { header: say('evidence'), kind: 'text', width: 44, of: ({ answer }) => answer?.evidence?.map(sayEvidence).join('\n') },
    ],
    rowsOf(said),
  );
}

/** An item that the context leaves out does not apply, though nobody said so. */
function rowsOf({ source: { report, questionnaire } }: Said): readonly Row[] {
  const asked = new Map(report.profile.items.map(({ item, state }) => [item, state]));
  return questionnaire.items.flatMap((item) => {
    const answer = report.answers[item.id];
    if (answer === undefined && !asked.has(item.id)) return [];
    const said = answerState(answer);
    return [{ ...item, answer, state: said === 'open' && asked.get(item.id) === 'not-applicable' ? 'not-applicable' : said }];
  });
}

/** A piece of evidence on one line: title, date, place. */
function sayEvidence({ title, date, link }: Evidence): string {
  return [title, date, link].flatMap((part) => (part ? [plainLine(part)] : [])).join(' · ');
}
