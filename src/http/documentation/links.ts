import { EventsReply, LinksReply, MadeLinkReply, NewLink, RefreshBody, RefreshReply } from '../../contracts/links.ts';
import type { RouteDoc } from './route-doc.ts';

const own = { group: 'Links', needs: 'manage-links' } as const;

/** The links of an assessment: for its owner alone. */
export const LINK_ROUTES: readonly RouteDoc[] = [
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/links',
    summary: 'List the links of an assessment',
    replies: { 200: { description: 'Every link, newest first, without its secret', schema: LinksReply } },
    problems: [],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/links',
    summary: 'Make a link',
    description:
      'An owner link works once and continues on another device. Editors answer and plan. Viewers see the result. A respondent link belongs to the open round.',
    body: NewLink,
    replies: { 201: { description: 'The link with its secret, shown this once', schema: MadeLinkReply } },
    problems: ['invalid', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/links/:link/replacement',
    summary: 'Replace a link',
    description: 'The old one ends at once, with every right it gave, also against a write that is under way.',
    replies: { 201: { description: 'Its successor with its secret, shown this once', schema: MadeLinkReply } },
    problems: [],
  },
  {
    ...own,
    method: 'delete',
    path: '/assessments/:id/links/:link',
    summary: 'Take a link back',
    description: 'It ends at once, with every right it gave, also against a write that is under way.',
    replies: { 204: { description: 'It is taken back' } },
    problems: [],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/links/:link/refresh',
    summary: 'Say what refreshing a frozen viewer link would change',
    description: 'Compares the submission it shows with the last one. Changes nothing.',
    replies: { 200: { description: 'The changes', schema: RefreshReply } },
    problems: [],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/links/:link/refresh',
    summary: 'Refresh a frozen viewer link',
    description: 'Has it show the submission that the changes were shown for; 412 when there is a newer one by now.',
    body: RefreshBody,
    replies: { 200: { description: 'What has changed', schema: RefreshReply } },
    problems: ['invalid', 'conflict', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/events',
    summary: 'Read what was done with an assessment',
    description: 'Newest first. No addresses, no programs, no persons; respondents leave no event.',
    replies: { 200: { description: 'The events', schema: EventsReply } },
    problems: [],
  },
];
