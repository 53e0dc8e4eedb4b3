import { joinPerson, joinTitleKey, PERSON_COLUMNS, TITLE_KEY_COLUMNS } from '../cases/index.js';
import type { CaseState, PersonColumns, RiskLevel, TaskState, TitleColumns } from '../cases/index.js';
import type { ReferralState } from '../referrals/index.js';
import type { LineKind, WaitingOn } from './domain/waiting.js';

/** A line of a mixed list: something that is due, whatever it is, with whom it is about; name and title still sealed. */
export interface WorkRow extends PersonColumns, TitleColumns {
  kind: LineKind;
  due_on: string;
  state: TaskState | ReferralState | CaseState;
  waiting: WaitingOn | null;
  case_code: string;
  risk: RiskLevel | null;
  service_name: string | null;
  recipient_name: string | null;
  who: string | null;
  who_name: string | null;
}

/** Joins the names to one page of lines only; `page` selects kind, id, case_id, due_on, waiting, state and who. */
export const withNames = (page: string): string => `
  SELECT p.kind, p.id, p.case_id, p.due_on::text, p.waiting, p.state, p.who, s.display_name AS who_name, c.code AS case_code,
         c.resident_id, c.risk, ${PERSON_COLUMNS}, t.title, ${TITLE_KEY_COLUMNS}, v.name AS service_name, o.name AS recipient_name
  FROM (${page}) p
  JOIN core.cases c ON c.id = p.case_id ${joinPerson('c.resident_id')}
  LEFT JOIN core.case_tasks t ON p.kind = 'task' AND t.id = p.id ${joinTitleKey('t.case_id')}
  LEFT JOIN core.referrals f ON p.kind = 'referral' AND f.id = p.id
  LEFT JOIN directory.services v ON v.id = f.service_id LEFT JOIN directory.organizations o ON o.id = f.recipient_id
  LEFT JOIN access.staff s ON s.id = p.who
  ORDER BY p.due_on, p.id`;
