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
/** Schools named for each action. */
const MOST_NAMES = 12;

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
        {
          text: [
            sayFirst(
              said,
              planning.map(({ number }) => nameOf(number)),
              MOST_NAMES,
            ),
          ],
        },
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

function entry(said: CohortSaid, number: number, { number: other, helpsIn, getsIn }: Helper): Rich {
  const { say, voice, nameOf } = said;
  const inWords = (ids: readonly string[]) =>
    sayFirst(
      said,
      ids.map((id) => voice.dimension(id).name),
      NAMED,
    );
  const offer = say('help-entry', { school: nameOf(number), helper: nameOf(other), dimensions: inWords(helpsIn) });
  return getsIn.length === 0 ? offer : `${offer} ${say('help-return', { dimensions: inWords(getsIn) })}`;
}

/** The first of some names, and how many more there are. */
function sayFirst({ say, voice }: CohortSaid, names: readonly string[], most: number): string {
  if (names.length <= most) return voice.list(names);
  return say('more', { named: names.slice(0, most).join(', '), count: names.length - most });
}
