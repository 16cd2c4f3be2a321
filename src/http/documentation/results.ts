import { ProfileReply } from '../../contracts/profile.ts';
import { BundleFileReply, ReportReply, SubmissionReply } from '../../contracts/report.ts';
import { ProposedPlan, RoadmapReply } from '../../contracts/roadmap.ts';
import type { RouteDoc } from './route-doc.ts';

const own = { group: 'Results' } as const;

/** What follows from the answers. */
export const RESULT_ROUTES: readonly RouteDoc[] = [
  {
    ...own,
    method: 'post',
    path: '/assessments/:id/submission',
    needs: 'submit',
    summary: 'Submit: freeze a report and close the answers',
    description: 'Submitting twice returns the first submission.',
    replies: {
      200: { description: 'It was submitted before', schema: SubmissionReply },
      201: { description: 'It is submitted', schema: SubmissionReply },
    },
    problems: ['invalid', 'unavailable'],
  },
  {
    ...own,
    method: 'delete',
    path: '/assessments/:id/submission',
    needs: 'reopen',
    summary: 'Reopen the answers',
    replies: { 204: { description: 'They are open' } },
    problems: [],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/profile',
    needs: 'read-results',
    summary: 'Read the maturity profile',
    replies: { 200: { description: 'The profile', schema: ProfileReply } },
    problems: [],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/roadmap',
    needs: 'read-results',
    summary: 'Read the plan and its roadmap',
    description: 'The plan that is kept. Where there is none, or it no longer fits answers and context, one is made and kept.',
    replies: { 200: { description: 'Plan and roadmap', schema: RoadmapReply } },
    problems: [],
  },
  {
    ...own,
    method: 'put',
    path: '/assessments/:id/roadmap',
    needs: 'keep-plan',
    summary: 'Keep a plan made elsewhere',
    description: 'The plan is checked against every rule and valued anew. A fault lists each broken rule with a pointer.',
    body: ProposedPlan,
    replies: { 200: { description: 'The plan as it is kept', schema: RoadmapReply } },
    problems: ['invalid', 'operation-reused', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/report.json',
    needs: 'read-report',
    summary: 'Read the report',
    description: 'Profile and answers are frozen by submission; the roadmap is that of the plan that is kept.',
    replies: { 200: { description: 'The report', schema: ReportReply } },
    problems: [],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/report.pdf',
    needs: 'read-report',
    summary: 'Download the report as PDF',
    description: 'The ETag is the hash of the report; asking again with it costs nothing.',
    query: { annex: '`without-notes` leaves notes and evidence out; the annex repeats them without it.' },
    replies: { 200: { description: 'The PDF', mediaType: 'application/pdf' }, 304: { description: 'You hold it already' } },
    problems: ['unavailable'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/plan.csv',
    needs: 'read-results',
    summary: 'Download the plan at work as CSV',
    description: 'RFC 4180 in UTF-8, with status, role, days and notes. No cell can become a formula.',
    replies: { 200: { description: 'The table', mediaType: 'text/csv' } },
    problems: ['unavailable'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/calendar.ics',
    needs: 'read-results',
    summary: 'Download the plan at work as a calendar',
    description: 'RFC 5545. Names of events last and sequence numbers grow: imported again, events are replaced.',
    replies: { 200: { description: 'The calendar', mediaType: 'text/calendar' } },
    problems: ['unavailable'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/bundle.json',
    needs: 'read-results',
    summary: 'Download everything in one file',
    description:
      'Answers, notes, figures, plan and tracked actions, with the report and its hash; the format is in `docs/exports.md`.',
    replies: { 200: { description: 'The bundle', schema: BundleFileReply } },
    problems: ['unavailable'],
  },
];
