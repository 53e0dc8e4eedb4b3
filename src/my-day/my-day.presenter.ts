import type { CasesByRisk, MyDay, WorkLine } from './my-day.dto.js';
import { BUCKETS } from './domain/waiting.js';
import type { DayCounts } from './my-day.queries.js';
import type { OpenLine } from './my-day.service.js';
import type { EscalationLine, UnitWorkload } from './unit-work.dto.js';
import type { RiskCounts, WorkloadRow } from './unit-work.queries.js';

function byRisk({ immediate, high, medium, low, not_assessed: notAssessed }: RiskCounts): CasesByRisk {
  return { immediate, high, medium, low, notAssessed, total: immediate + high + medium + low + notAssessed };
}

export const presentDay = (today: string, counts: DayCounts): MyDay => ({
  today,
  tasks: { overdue: counts.tasks_overdue, today: counts.tasks_today, soon: counts.tasks_soon },
  referrals: {
    waitingOnMe: counts.waiting_on_me,
    waitingOnPartner: counts.waiting_on_partner,
    waitingOnResident: counts.waiting_on_resident,
  },
  reviewsDue: counts.review,
  openCases: byRisk(counts),
  unreadNotifications: counts.unread,
  buckets: BUCKETS.map((bucket) => ({ bucket, count: counts[bucket] })),
});

export const presentLine = ({ row, person, title }: OpenLine): WorkLine => ({
  kind: row.kind,
  id: row.id,
  caseId: row.case_id,
  caseCode: row.case_code,
  residentId: row.resident_id,
  fileCode: person.code,
  callName: person.callName,
  title,
  serviceName: row.service_name,
  recipientName: row.recipient_name,
  risk: row.risk,
  dueOn: row.due_on,
  state: row.state,
  waitingOn: row.waiting,
});

export const presentEscalation = (line: OpenLine): EscalationLine => ({
  ...presentLine(line),
  worker: line.row.who === null ? null : { id: line.row.who, name: line.row.who_name },
});

export function presentWorkload(rows: readonly WorkloadRow[]): UnitWorkload {
  const nobodys = rows.find(({ id }) => id === null)!;
  return {
    workers: rows.flatMap((row) =>
      row.id === null
        ? []
        : {
            id: row.id,
            name: row.name ?? '',
            active: row.active ?? false,
            openCases: byRisk(row),
            overdueTasks: row.overdue_tasks,
            overdueReferrals: row.overdue_referrals,
          },
    ),
    unassigned: byRisk(nobodys),
  };
}
