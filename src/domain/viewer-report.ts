import type { Answer } from './answers.ts';
import type { Report } from './report.ts';

/**
 * The report as the holder of a viewer link gets it: every result, and each answer without its note and evidence, which
 * were written for the school itself. Everything computed stays as it is.
 */
export function viewerReport(report: Report): Report {
  const answers = Object.fromEntries(Object.entries(report.answers).map(([item, answer]) => [item, bare(answer)]));
  return { ...report, answers };
}

function bare({ note: _, evidence: __, ...said }: Answer): Answer {
  return said;
}
