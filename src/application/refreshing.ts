import { type Fault, fault, isFault } from '../domain/fault.ts';
import type { Report } from '../domain/report.ts';
import { upgradeReport } from '../domain/report-builder.ts';
import { type ReportChanges, reportChanges } from '../domain/report-changes.ts';
import { type Admitted, admit, refusalFault } from './access.ts';
import type { LinkId } from './access-port.ts';
import type { AssessmentId, Snapshot } from './ports.ts';
import type { Caller, Setting } from './setting.ts';

/** What refreshing a frozen viewer link would change, or changed. Numbers are those of submissions. */
export interface Refresh {
  readonly from: number;
  readonly to: number;
  readonly changes: ReportChanges;
}

/** Says what would change if a frozen viewer link showed the last submission. Nothing changes yet. */
export async function previewRefresh(setting: Setting, caller: Caller, id: AssessmentId, link: LinkId): Promise<Refresh | Fault> {
  const found = await compare(setting, caller, id, link);
  return isFault(found) ? found : found.refresh;
}

/** Has a frozen viewer link show the submission that the owner has seen the changes to. */
export async function refreshLink(
  setting: Setting,
  caller: Caller,
  id: AssessmentId,
  link: LinkId,
  seen: number,
): Promise<Refresh | Fault> {
  const found = await compare(setting, caller, id, link);
  if (isFault(found)) return found;
  const { admitted, refresh } = found;
  if (refresh.to !== seen) return fault('conflict', CHANGED, { current: refresh });
  const outcome = await setting.ports.access.refreshLink(admitted.permit, link, refresh.from, refresh.to);
  if (outcome.kind === 'done') return refresh;
  return outcome.because === 'stale' ? fault('conflict', CHANGED, { current: refresh }) : refusalFault(outcome.because);
}

const CHANGED = 'Nothing was refreshed: there is something newer. Look at the changes again.';
const NOT_FROZEN = 'Only a viewer link that shows the result of a submission can be refreshed.';

async function compare(setting: Setting, caller: Caller, id: AssessmentId, link: LinkId) {
  const { access, assessments } = setting.ports;
  const admitted = await admit(setting, caller, id, 'manage-links');
  if (isFault(admitted)) return admitted;
  const entry = (await access.links(id)).find((one) => one.id === link && !one.revoked);
  if (entry?.kind !== 'viewer' || entry.report === null) return fault('not-found', NOT_FROZEN);
  const [shown, newest] = await Promise.all([assessments.report(id, entry.report), assessments.report(id)]);
  const [before, after] = [reportOf(shown), reportOf(newest)];
  if (isFault(before)) return before;
  if (isFault(after)) return after;
  const to = newest?.number ?? entry.report;
  return { admitted, refresh: { from: entry.report, to, changes: reportChanges(before, after) } } satisfies Compared;
}

interface Compared {
  readonly admitted: Admitted;
  readonly refresh: Refresh;
}

function reportOf(snapshot: Snapshot | undefined): Report | Fault {
  return snapshot ? upgradeReport(JSON.parse(snapshot.report)) : fault('not-found', NOT_FROZEN);
}
