import { ROLES, SCOPES, type Role } from '../../src/access/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Caller, TestApp } from '../support/app.js';

/** One cell of the matrix's other side: who knocks, and how they stand to the things of the foreign unit and partner. */
export interface Subject {
  name: string;
  held: { roles?: string[]; scopes?: string[] };
  caller: Caller;
  /** True when the foreign things are none of theirs. */
  stranger: boolean;
}

export interface World {
  subjects: Subject[];
  /** Ids, by parameter name, of things that exist and belong to a foreign unit, partner or person. */
  foreign: Record<string, string>;
}

const IN_UNIT = new Set<Role>(['intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid']);

export async function aWorld(app: TestApp): Promise<World> {
  const [own, other] = [await app.aUnit(), await app.aUnit()];
  const [partner, otherPartner] = [await app.anOrganization('Umut'), await app.anOrganization('Deniz')];
  const subjects: Subject[] = [];
  for (const role of ROLES) {
    if (IN_UNIT.has(role)) {
      subjects.push({
        name: `${role}, own unit`,
        held: { roles: [role] },
        caller: await app.aStaff(role, { unit: other }),
        stranger: false,
      });
      subjects.push({
        name: `${role}, other unit`,
        held: { roles: [role] },
        caller: await app.aStaff(role, { unit: own }),
        stranger: true,
      });
    } else if (role === 'partner_worker') {
      subjects.push({
        name: `${role}, own partner`,
        held: { roles: [role] },
        caller: await app.aStaff(role, { partner: otherPartner }),
        stranger: false,
      });
      subjects.push({
        name: `${role}, other partner`,
        held: { roles: [role] },
        caller: await app.aStaff(role, { partner }),
        stranger: true,
      });
    } else {
      subjects.push({ name: role, held: { roles: [role] }, caller: await app.aStaff(role), stranger: true });
    }
  }
  for (const scope of SCOPES) {
    const to = scope === 'partner:referrals' ? partner : undefined;
    subjects.push({
      name: `client with ${scope}`,
      held: { scopes: [scope] },
      caller: await app.aClient([scope], to),
      stranger: true,
    });
  }
  subjects.push({ name: 'client without scope', held: { scopes: [] }, caller: await app.aClient([]), stranger: true });
  subjects.push({ name: 'staff without role', held: { roles: [] }, caller: await app.aStaff([]), stranger: true });
  return { subjects, foreign: await foreignThings(app, other.id, otherPartner.id) };
}

/** A file, a case, a referral, a message and a session that belong to others. Their ciphertexts are noise: nobody is to open them. */
async function foreignThings(app: TestApp, unitId: string, partnerId: string): Promise<Record<string, string>> {
  const worker = await app.aStaff('social_worker', { unit: { id: unitId } });
  const service = await app.aService(partnerId);
  const ids = Object.fromEntries(
    [
      'residentId',
      'householdId',
      'memberId',
      'documentId',
      'caseId',
      'taskId',
      'eventId',
      'consentId',
      'referralId',
      'notificationId',
    ].map((name) => [name, newId()]),
  ) as Record<string, string>;
  const code = () => newId().slice(-10);
  await app.sql(
    `INSERT INTO core.residents (id, code, audit_ref, unit_ids, home_unit_id, registered_on, identity, demographics)
     VALUES ($1, $2, $3, ARRAY[$4::uuid], $4, '2026-01-05', '\\x01', '\\x01')`,
    [ids.residentId, code(), newId(), unitId],
  );
  await app.sql(
    `INSERT INTO core.households (id, code, unit_ids, opened_on) VALUES ($1, $2, ARRAY[$3::uuid], '2026-01-05')`,
    [ids.householdId, code(), unitId],
  );
  await app.sql(
    `INSERT INTO core.household_members (id, household_id, resident_id, role, from_date) VALUES ($1, $2, $3, 'head', '2026-01-05')`,
    [ids.memberId, ids.householdId, ids.residentId],
  );
  await app.sql(
    `INSERT INTO restricted.documents_seen (id, resident_id, seen_by, seen_on, details) VALUES ($1, $2, $3, '2026-01-05', '\\x01')`,
    [ids.documentId, ids.residentId, worker.id],
  );
  await app.sql(
    `INSERT INTO core.cases (id, code, resident_id, unit_id, worker_id, sector, opened_on) VALUES ($1, $2, $3, $4, $5, 'legal', '2026-01-05')`,
    [ids.caseId, code(), ids.residentId, unitId, worker.id],
  );
  await app.sql(
    `INSERT INTO core.case_tasks (id, case_id, unit_id, assignee_id, title, due_on, created_at, created_by)
     VALUES ($1, $2, $3, $4, '\\x01', '2026-01-06', now(), $4)`,
    [ids.taskId, ids.caseId, unitId, worker.id],
  );
  await app.sql(
    `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, sector, occurred_on) VALUES ($1, $2, $3, $4, 'legal', '2026-01-06')`,
    [ids.eventId, ids.residentId, ids.caseId, unitId],
  );
  await app.sql(
    `INSERT INTO core.consents (id, resident_id, unit_id, recipient_id, purpose, fields, language, form, given_on, valid_until)
     VALUES ($1, $2, $3, $4, 'referral', ARRAY['givenName'], 'ar', 'signed', '2026-01-05', '2027-01-05')`,
    [ids.consentId, ids.residentId, unitId, partnerId],
  );
  await app.sql(
    `INSERT INTO core.referrals (id, code, case_id, resident_id, unit_id, sender_id, service_id, recipient_id, consent_id, sector, state, next_actor, due_at, made_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'legal', 'sent', 'receiver', now() + interval '3 days', '2026-01-07')`,
    [ids.referralId, code(), ids.caseId, ids.residentId, unitId, worker.id, service.id, partnerId, ids.consentId],
  );
  await app.sql(`INSERT INTO core.notifications (id, staff_id, kind) VALUES ($1, $2, 'test')`, [
    ids.notificationId,
    worker.id,
  ]);
  const [session] = await app.sql<{ id: string }>('SELECT id FROM access.sessions WHERE staff_id = $1', [worker.id]);
  return { ...ids, sessionId: session!.id };
}
