import { CheckBody, CheckReply, NewRound, OpenedRoundReply, RoundReply, RoundsReply } from '../../contracts/rounds.ts';
import type { RouteDoc } from './route-doc.ts';

const own = { group: 'Rounds' } as const;

/** Rounds of short checks for teachers, learners and workplace mentors. */
export const ROUND_ROUTES: readonly RouteDoc[] = [
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/rounds',
    needs: 'read-rounds',
    summary: 'List the rounds with the results of the closed ones',
    description: 'A round whose time is over is closed by this. Of an open round nothing is told.',
    replies: { 200: { description: 'The rounds, newest first', schema: RoundsReply } },
    problems: [],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/rounds',
    needs: 'manage-rounds',
    summary: 'Open a round',
    body: NewRound,
    replies: { 201: { description: 'The round with a link for each short check, shown this once', schema: OpenedRoundReply } },
    problems: ['invalid', 'conflict', 'too-large', 'not-json', 'unavailable'],
  },
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/rounds/:round/closing',
    needs: 'manage-rounds',
    summary: 'Close a round',
    description: 'Makes its results once, deletes what each person said and ends its links. Closing again changes nothing.',
    replies: { 200: { description: 'The closed round', schema: RoundReply } },
    problems: ['unavailable'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/check',
    needs: 'answer-check',
    summary: 'Read the short check that the link opens',
    description: 'All its words. What was answered is never read back.',
    replies: { 200: { description: 'The questions', schema: CheckReply } },
    problems: [],
  },
  {
    ...own,
    method: 'put',
    path: '/assessments/:id/check',
    needs: 'answer-check',
    summary: 'Answer the short check',
    description: 'Replaces what the same respondent said before; without any value it is taken back.',
    body: CheckBody,
    replies: { 204: { description: 'It is kept until the round closes' } },
    problems: ['invalid', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'delete',
    path: '/assessments/:id/check',
    needs: 'answer-check',
    summary: 'Leave the short check on this device',
    description: 'What was sent stays; this device can no longer change it.',
    replies: { 204: { description: 'This device has left' } },
    problems: [],
  },
];
