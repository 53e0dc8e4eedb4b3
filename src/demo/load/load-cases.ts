import { sealText } from '../../platform/crypto/subject-keys.js';
import type { WrappedKey } from '../../platform/crypto/key-keeper.js';
import { CaseTasks } from './case-tasks.js';
import { riskOf, type DemoRisk } from './case-risk.js';
import { newCode, newId } from '../../platform/ids.js';
import type { DemoCase, DemoServiceEvent } from '../generator/types.js';
import type { Row } from './bulk.js';
import { PRIORITY } from './codes.js';
import { at, idOf, personOf, type Loading } from './loading.js';
import { firstNotes, laterNotes } from './note-texts.js';

const EVENTS_AT_ONCE = 4_000;

/** Cases with their steps, notes and the services given. Leaves the ids of the cases. */
export async function loadCases(loading: Loading): Promise<void> {
  const { city, bulk, cases, progress } = loading;
  for (const { key, openedOn } of city.cases) cases.set(key, newId(Date.parse(at(openedOn, '09:30'))));
  const draws = loading.random.fork('risk');
  const risks = new Map(city.cases.map((work) => [work.key, riskOf(draws, work, city.lastDay)]));
  await bulk.add(
    'core.cases',
    city.cases.map((work) => caseRow(loading, work, risks.get(work.key) ?? null)),
  );
  await bulk.add(
    'core.case_steps',
    city.cases.flatMap((work) => stepRows(loading, work, risks.get(work.key) ?? null)),
  );
  progress('cases', city.cases.length, city.cases.length);
  await loadNotes(loading);
  await loadServiceEvents(loading);
}

/** Whom nobody has met yet is often nobody's case. */
const hasWorker = ({ state, key }: DemoCase): boolean => state !== 'intake' || Number(key.slice(2)) % 2 === 0;

function caseRow(loading: Loading, work: DemoCase, risk: DemoRisk | null): Row {
  const { random, staff, units, cases } = loading;
  return {
    id: idOf(cases, work.key),
    code: newCode('C'),
    resident_id: personOf(loading, work.personKey).id,
    unit_id: idOf(units, work.unitKey),
    worker_id: hasWorker(work) ? idOf(staff, work.workerKey) : null,
    sector: work.sector,
    priority: PRIORITY[work.priority],
    intake_source: random.weighted([
      ['walk_in', 62],
      ['outreach', 12],
      ['hotline', 9],
      ['partner', 8],
      ['referral', 5],
      ['e_service', 3],
      ['other', 1],
    ]),
    state: work.state,
    opened_on: work.openedOn,
    closed_on: work.closedOn,
    closure_reason: work.closureReason,
    risk: risk?.level ?? null,
    risk_assessed_on: risk?.assessedOn ?? null,
    review_due_on: risk?.reviewOn ?? null,
    version: 1 + Number(work.firstContactOn !== null) + Number(risk !== null) + Number(work.closedOn !== null),
    created_at: at(work.openedOn, '09:30'),
    created_by: idOf(staff, work.workerKey),
  };
}

function stepRows(
  { staff, cases }: Loading,
  { key, workerKey, openedOn, firstContactOn, closedOn, closureReason }: DemoCase,
  risk: DemoRisk | null,
): Row[] {
  const step = (name: string, from: string | null, to: string, taken: string, reason: string | null = null): Row => ({
    id: newId(Date.parse(taken)),
    case_id: idOf(cases, key),
    step: name,
    from_state: from,
    to_state: to,
    taken_at: taken,
    taken_by: idOf(staff, workerKey),
    reason,
  });
  const steps = [step('open', null, 'intake', at(openedOn, '09:30'))];
  if (firstContactOn !== null) steps.push(step('activate', 'intake', 'active', at(firstContactOn, '11:00')));
  if (risk !== null) steps.push(step('assess_risk', 'active', 'active', at(risk.assessedOn, '11:20'), risk.level));
  if (closedOn !== null)
    steps.push(
      step('close', firstContactOn === null ? 'intake' : 'active', 'closed', at(closedOn, '16:30'), closureReason),
    );
  return steps;
}

/** Notes in all active cases and in some that are closed, tasks in active ones, each case under a key of its own. */
async function loadNotes(loading: Loading): Promise<void> {
  const { city, random, bulk, keeper, cases, staff, progress } = loading;
  const keys: WrappedKey[] = [];
  const notes: Row[] = [];
  const tasks = new CaseTasks(loading);
  for (const work of city.cases) {
    if (work.firstContactOn === null || (work.state === 'closed' && !random.chance(0.3))) continue;
    const caseId = idOf(cases, work.key);
    const { key, stored } = await keeper.createKey(caseId, 'work');
    keys.push(stored);
    tasks.add(work, caseId, key);
    for (const { body, written } of textsFor(loading, work)) {
      const id = newId(Date.parse(written));
      const sealed = sealText(key, 'core.case_notes.body', id, body);
      notes.push({ id, case_id: caseId, written_by: idOf(staff, work.workerKey), written_at: written, body: sealed });
    }
  }
  await bulk.add('keys.data_keys', keyRows(keys));
  await bulk.add('core.case_notes', notes);
  await bulk.add('core.case_tasks', tasks.rows);
  progress('notes', notes.length, notes.length);
}

function textsFor(
  { random, city }: Loading,
  { sector, firstContactOn, closedOn }: DemoCase,
): { body: string; written: string }[] {
  const texts = [{ body: random.pick(firstNotes(sector)), written: at(firstContactOn!, '11:40') }];
  const later = dayBetween(random.next(), firstContactOn!, closedOn ?? city.lastDay);
  if (random.chance(0.4)) texts.push({ body: random.pick(laterNotes), written: at(later, '15:10') });
  return texts;
}

function dayBetween(draw: number, from: string, to: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + draw * (last - first)).toISOString().slice(0, 10);
}

export const keyRows = (keys: readonly WrappedKey[]): Row[] =>
  keys.map(({ subjectId, dataClass, kekVersion, wrapped }) => ({
    subject_id: subjectId,
    data_class: dataClass,
    kek_version: kekVersion,
    wrapped,
  }));

async function loadServiceEvents(loading: Loading): Promise<void> {
  const { city, bulk, progress } = loading;
  const { serviceEvents } = city;
  for (let from = 0; from < serviceEvents.length; from += EVENTS_AT_ONCE) {
    await bulk.add(
      'core.service_events',
      serviceEvents.slice(from, from + EVENTS_AT_ONCE).map((event) => eventRow(loading, event)),
    );
  }
  progress('services given', serviceEvents.length, serviceEvents.length);
}

function eventRow(loading: Loading, event: DemoServiceEvent): Row {
  const { cases, staff, units } = loading;
  return {
    id: newId(Date.parse(event.recordedAt)),
    resident_id: personOf(loading, event.personKey).id,
    case_id: event.caseKey === null ? null : idOf(cases, event.caseKey),
    unit_id: idOf(units, event.unitKey),
    sector: event.sector,
    occurred_on: event.occurredOn,
    recorded_at: event.recordedAt,
    recorded_by: idOf(staff, event.workerKey),
  };
}
