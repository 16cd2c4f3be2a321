import { type FileFault, mustDiffer } from './fault.ts';
import type { Claim } from './subject.ts';

/** Nothing of one kind has the same id or the same code twice. */
export const idsDiffer: Claim = ({ version }) => {
  const { dimensions, scopes, conditions, checks, items, actions, indicators } = version.questionnaire;
  const { calls, events } = version.calendar;
  return [
    ...ids('dimension', 'questionnaire.json', 'dimensions', dimensions),
    ...ids('scope', 'questionnaire.json', 'scopes', scopes),
    ...ids('condition', 'questionnaire.json', 'conditions', conditions),
    ...ids('check', 'questionnaire.json', 'checks', checks),
    ...ids('action', 'actions.json', 'actions', actions),
    ...ids('indicator', 'indicators.json', 'indicators', indicators),
    ...ids('call', 'calendar.json', 'calls', calls),
    ...ids('event', 'calendar.json', 'events', events),
    ...codes('dimension', 'questionnaire.json', 'dimensions', dimensions),
    ...codes('action', 'actions.json', 'actions', actions),
    ...codes('indicator', 'indicators.json', 'indicators', indicators),
    ...mustDiffer(
      'item code',
      'schema.json',
      items.map(({ id, code }) => [['properties', id, 'x-item', 'code'], code] as const),
    ),
  ];
};

function ids(kind: string, file: string, list: string, all: readonly { readonly id: string }[]): readonly FileFault[] {
  return mustDiffer(
    `${kind} id`,
    file,
    all.map(({ id }, index) => [[list, index, 'id'], id] as const),
  );
}

function codes(kind: string, file: string, list: string, all: readonly { readonly code: string }[]): readonly FileFault[] {
  return mustDiffer(
    `${kind} code`,
    file,
    all.map(({ code }, index) => [[list, index, 'code'], code] as const),
  );
}
