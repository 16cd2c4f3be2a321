import { commonActions } from '../../domain/cohort/common-actions.ts';
import { couldHelp, type Helper } from '../../domain/cohort/could-help.ts';
import type { Block, Rich } from '../document/blocks.ts';
import { sayTerm } from './say-term.ts';
import type { CohortSaid } from './source.ts';

/** Actions in the report: more would not be read. */
const MOST_ACTIONS = 20;
/** Helpers for each school in the report. */
const MOST_HELPERS = 3;
/** Dimensions named for each helper. */
const NAMED = 3;

/** Recommended actions that many schools share, and when; nothing where there are none. */
export function actions(said: CohortSaid): readonly Block[] {
  const { source, schools, say, voice, nameOf } = said;
  const found = commonActions(schools, source.parameters, source.room.release).slice(0, MOST_ACTIONS);
  if (found.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('actions'), id: 'actions' },
    { kind: 'paragraph', text: say('actions-lead') },
    {
      kind: 'table',
      summary: say('actions-table'),
      columns: [
        { header: say('action'), share: 38 },
        { header: say('when'), share: 24 },
        { header: say('schools'), share: 38 },
      ],
      rows: found.map(({ action, best, schools: planning }) => [
        {
          text: [[{ text: voice.action(action).name, weight: 'bold' }]],
          picture: { kind: 'dimension', dimension: voice.action(action).dimension },
        },
        { text: [best ? say('best', { term: sayTerm(said, best), schools: best.schools }) : say('none')] },
        { text: [voice.list(planning.map(({ number }) => nameOf(number)))] },
      ]),
    },
  ];
}

/** For each school that agreed, who could help it. */
export function help(said: CohortSaid): readonly Block[] {
  const { source, rows, say } = said;
  const needed = couldHelp(source.questionnaire, source.parameters, rows);
  if (needed.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: say('help'), id: 'help' },
    { kind: 'paragraph', text: say('help-lead') },
    {
      kind: 'bullets',
      entries: needed.flatMap(({ number, helpers }) =>
        helpers.slice(0, MOST_HELPERS).map((helper) => entry(said, number, helper)),
      ),
    },
  ];
}

function entry({ say, voice, nameOf }: CohortSaid, number: number, { number: other, helpsIn, getsIn }: Helper): Rich {
  const inWords = (ids: readonly string[]): string => {
    const named = ids.slice(0, NAMED).map((id) => voice.dimension(id).name);
    return ids.length > NAMED ? say('help-more', { named: named.join(', '), count: ids.length - NAMED }) : voice.list(named);
  };
  const offer = say('help-entry', { school: nameOf(number), helper: nameOf(other), dimensions: inWords(helpsIn) });
  return getsIn.length === 0 ? offer : `${offer} ${say('help-return', { dimensions: inWords(getsIn) })}`;
}
