import { hasRole, type Actor } from '../platform/actor.js';
import { allowedSteps } from './domain/release-lifecycle.js';
import type { CellChange } from './domain/revision.js';
import type { PublishedCell } from './domain/safe-profile.js';
import { peopleOf, type LiaisonRelease, type ReleaseHead } from './releases.queries.js';
import type {
  FigureChange,
  PublishedFigureResponse,
  ReleaseHeadResponse,
  ReportHeadResponse,
  RunResponse,
} from './statistics.dto.js';
import type { RunRow } from './statistics-runs.service.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Who is called what; somebody who is not in it is nobody. */
export type Names = ReadonlyMap<string, string>;

const nameIn = (names: Names, id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));

export const presentRun = (run: RunRow, names: Names): RunResponse => ({
  id: run.id,
  period: run.period,
  state: run.state,
  requestedBy: run.requested_by,
  requestedByName: nameIn(names, run.requested_by),
  requestedAt: run.requested_at.toISOString(),
  startedAt: instant(run.started_at),
  finishedAt: instant(run.finished_at),
  attempts: run.attempts,
  errorCode: run.error_code,
  releaseId: run.release_id,
});

export const presentRelease = (actor: Actor, release: ReleaseHead, names: Names): ReleaseHeadResponse => ({
  id: release.id,
  period: release.period,
  revision: release.revision,
  state: release.state,
  profile: release.profile,
  requestedBy: release.requested_by,
  requestedByName: nameIn(names, release.requested_by),
  createdAt: release.created_at.toISOString(),
  approvedBy: release.approved_by,
  approvedByName: nameIn(names, release.approved_by),
  approvedAt: instant(release.approved_at),
  releasedBy: release.released_by,
  releasedByName: nameIn(names, release.released_by),
  releasedAt: instant(release.released_at),
  rejectedBy: release.rejected_by,
  rejectedByName: nameIn(names, release.rejected_by),
  rejectedAt: instant(release.rejected_at),
  digest: release.digest.toString('hex'),
  version: release.version,
  allowedSteps:
    actor.kind === 'staff' && !hasRole(actor, 'liaison')
      ? allowedSteps(actor, { ...peopleOf(release), state: release.state })
      : [],
});

export const presentFigure = (cell: PublishedCell): PublishedFigureResponse => ({
  indicator: cell.indicator,
  table: cell.table,
  refArea: cell.refArea,
  popType: cell.popType,
  sex: cell.sex,
  age: cell.age,
  value: cell.value,
  obsStatus: cell.obsStatus,
  confStatus: cell.confStatus,
});

export const presentChange = (change: CellChange): FigureChange => ({
  indicator: change.indicator,
  table: change.table,
  refArea: change.refArea,
  popType: change.popType,
  sex: change.sex,
  age: change.age,
  before: change.before?.value ?? null,
  after: change.after?.value ?? null,
});

export const presentReport = (report: LiaisonRelease): ReportHeadResponse => ({
  releaseId: report.id,
  period: report.period,
  revision: report.revision,
  profile: report.profile,
  releasedAt: report.released_at.toISOString(),
  digest: report.digest.toString('hex'),
});
