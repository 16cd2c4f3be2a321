/** One step of the worked example: a command for a shell, and the status it is answered with. */
export interface ExampleStep {
  readonly title: string;
  /** `curl`, with `$WAYMARK` for the address of the service and `$ID` for the assessment. */
  readonly command: string;
  readonly status: number;
  /** What to do with the reply. */
  readonly note?: string;
}

/** From nothing to a PDF with `curl`; a test sends the same requests. The cookie file is the session. */
export const EXAMPLE: readonly ExampleStep[] = [
  {
    title: 'Start an assessment',
    command: `curl -sS -c cookies.txt "$WAYMARK/api/assessments" \\
  -H 'content-type: application/json' \\
  -d '{
    "questionnaire": { "id": "vet-internationalisation", "version": "1.0.0" },
    "scope": "quick", "school": "Riverside VET College", "language": "en",
    "context": { "country": "fi" }
  }'`,
    status: 201,
    note: 'Keep "ownerLink" and "recoveryCode": they are shown this once. Put assessment.id of the reply into ID.',
  },
  {
    title: 'Answer two items',
    command: `curl -sS -b cookies.txt -X PATCH "$WAYMARK/api/assessments/$ID/answers" \\
  -H 'content-type: application/json' \\
  -d '{
    "operation": "first-answers",
    "changes": [
      { "item": "written-strategy", "version": 0, "answer": { "level": 2 } },
      { "item": "programme-access", "version": 0, "answer": { "unknown": true } }
    ]
  }'`,
    status: 200,
    note: 'Version 0 means: never answered. Sent again with the same operation, nothing happens twice.',
  },
  {
    title: 'Read the maturity profile',
    command: `curl -sS -b cookies.txt "$WAYMARK/api/assessments/$ID/profile"`,
    status: 200,
  },
  {
    title: 'Read the roadmap',
    command: `curl -sS -b cookies.txt "$WAYMARK/api/assessments/$ID/roadmap"`,
    status: 200,
    note: 'The first time the service plans; from then on this plan is kept.',
  },
  {
    title: 'Download the report',
    command: `curl -sS -b cookies.txt -o report.pdf "$WAYMARK/api/assessments/$ID/report.pdf"`,
    status: 200,
  },
  {
    title: 'Delete everything again',
    command: `curl -sS -b cookies.txt -X DELETE "$WAYMARK/api/assessments/$ID"`,
    status: 204,
  },
];
