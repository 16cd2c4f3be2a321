import { ActionsChange, ActionsReply, AddedReply, NewAction } from '../../contracts/actions.ts';
import { VersionsReply } from '../../contracts/answers.ts';
import type { RouteDoc } from './route-doc.ts';

const own = { group: 'Plan at work', needs: 'track-actions' } as const;

/** What a school tracks about its actions. Open also after submission. */
export const ACTION_ROUTES: readonly RouteDoc[] = [
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/actions',
    summary: 'Read what is tracked about actions',
    description: 'Only actions about which something was said, each with its version and history.',
    replies: { 200: { description: 'Tracked actions by id', schema: ActionsReply } },
    problems: [],
  },
  {
    ...own,
    method: 'patch',
    path: '/assessments/:id/actions',
    summary: 'Save status, owner, dates and notes of actions',
    description:
      'All or none. Each change names the version it replaces (0: nothing tracked yet) and holds only what changes. A 412 problem carries the saved actions in `current`. Repeating an operation id with the same body returns the first result. Works also after submission.',
    body: ActionsChange,
    replies: { 200: { description: 'The new versions', schema: VersionsReply } },
    problems: ['invalid', 'conflict', 'operation-reused', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/actions',
    summary: 'Add an action of the school’s own',
    description: 'It stays in the plan at work whenever the plan is made again. At most 100 of them.',
    body: NewAction,
    replies: { 201: { description: 'Its id, and version 1', schema: AddedReply } },
    problems: ['invalid', 'operation-reused', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'delete',
    path: '/assessments/:id/actions/:action',
    summary: 'Delete an action of the school’s own',
    description: 'With its history. Actions of the catalogue cannot be deleted; decline them.',
    replies: { 204: { description: 'It is gone' } },
    problems: ['invalid'],
  },
];
