import { AnswersChange, AnswersReply, VersionsReply } from '../../contracts/answers.ts';
import { AssessmentChange, AssessmentReply, NewAssessment, StartedReply } from '../../contracts/assessments.ts';
import { IndicatorsChange, IndicatorsReply } from '../../contracts/indicators.ts';
import type { RouteDoc } from './route-doc.ts';

const own = { group: 'Assessments' } as const;

/** Assessments, their answers and figures. */
export const ASSESSMENT_ROUTES: readonly RouteDoc[] = [
  {
    method: 'post',
    path: '/assessments',
    group: 'Assessments',
    summary: 'Start an assessment',
    description: 'Signs the caller in with a cookie, and returns a one-time link and a recovery code. Both are shown this once.',
    needs: 'nothing',
    body: NewAssessment,
    replies: { 201: { description: 'The new assessment', schema: StartedReply } },
    problems: ['invalid', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id',
    needs: 'see-assessment',
    summary: 'Read an assessment',
    replies: { 200: { description: 'The assessment', schema: AssessmentReply } },
    problems: [],
  },
  {
    ...own,
    method: 'patch',
    path: '/assessments/:id',
    needs: 'change-assessment',
    summary: 'Change scope, school, language or context',
    description:
      'Context is merged question by question. On a submitted assessment only the questions of the roadmap page, school and language can change.',
    body: AssessmentChange,
    replies: { 200: { description: 'The assessment as it is now', schema: AssessmentReply } },
    problems: ['invalid', 'closed', 'operation-reused', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'delete',
    path: '/assessments/:id',
    needs: 'delete-assessment',
    summary: 'Delete an assessment and everything that belongs to it',
    replies: { 204: { description: 'It is gone' } },
    problems: [],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/answers',
    needs: 'read-answers',
    summary: 'Read the answers',
    replies: { 200: { description: 'Answers by item, with their versions. A cleared answer is null.', schema: AnswersReply } },
    problems: [],
  },
  {
    ...own,
    method: 'patch',
    path: '/assessments/:id/answers',
    needs: 'save-answers',
    summary: 'Save changed answers',
    description:
      'All or none. Each change names the version it replaces; a 412 problem carries the saved answers in `current`. Repeating an operation id with the same body returns the first result.',
    body: AnswersChange,
    replies: { 200: { description: 'The new versions', schema: VersionsReply } },
    problems: ['invalid', 'closed', 'conflict', 'operation-reused', 'too-large', 'not-json'],
  },
  {
    ...own,
    method: 'get',
    path: '/assessments/:id/indicators',
    needs: 'read-figures',
    summary: 'Read the figures',
    replies: { 200: { description: 'The figures', schema: IndicatorsReply } },
    problems: [],
  },
  {
    ...own,
    method: 'patch',
    path: '/assessments/:id/indicators',
    needs: 'save-figures',
    summary: 'Save changed figures',
    description: 'Merged value by value: two people typing different figures lose nothing.',
    body: IndicatorsChange,
    replies: { 200: { description: 'All figures as they are now', schema: IndicatorsReply } },
    problems: ['invalid', 'closed', 'operation-reused', 'too-large', 'not-json'],
  },
];
