import type { Actor } from '../../platform/actor.js';
import { ageOn, packetOf, type PacketSource } from './packet.js';
import { DECLINE_REASONS } from './reasons.js';
import { escalated } from './escalation.js';
import { codeBeginning } from './referral-code.js';
import { after, answerExpectedOn, clockOf, CLOCKS, half, type Priority } from './referral-clocks.js';
import {
  FINAL_STATES,
  isOpen,
  isPossible,
  MOVES,
  nextActor,
  OPEN_STATES,
  REFERRAL_STATES,
  REFERRAL_STEPS,
  ReferralStepNotPossible,
  sideOfMove,
  sidesOf,
  stepsFrom,
  take,
  whoseMove,
  type OpenState,
} from './referral-lifecycle.js';
import { allowedSteps, mayTake } from './referral-permissions.js';

const ZONE = 'Europe/Istanbul';
const moment = (iso: string) => ({ now: new Date(iso), zone: ZONE });
const staff = (id: string, roles: string[], unitIds: string[], partnerId: string | null = null): Actor => ({
  kind: 'staff',
  id,
  sessionId: 's',
  rightsVersion: 1,
  roles,
  unitIds,
  partnerId,
});

describe('referral lifecycle', () => {
  it('leads from every open state onward, and from no final one', () => {
    for (const state of OPEN_STATES) expect(stepsFrom(state).length).toBeGreaterThan(0);
    for (const state of FINAL_STATES) expect(stepsFrom(state)).toEqual([]);
  });

  it('gives the owner of every open state a step that ends its clock', () => {
    for (const state of OPEN_STATES) {
      expect(stepsFrom(state).filter((step) => sidesOf(step).includes(nextActor(state)!))).not.toEqual([]);
    }
  });

  it('lets every open state be left by the resident', () => {
    for (const state of OPEN_STATES) expect(isPossible('withdraw', state) || isPossible('recall', state)).toBe(true);
  });

  it('refuses whatever is not in the table', () => {
    for (const state of REFERRAL_STATES) {
      for (const step of REFERRAL_STEPS) {
        if (isPossible(step, state)) expect(REFERRAL_STATES).toContain(take(step, state));
        else expect(() => take(step, state)).toThrow(ReferralStepNotPossible);
      }
    }
  });

  it('recalls before acceptance only, and expires only what nobody answered', () => {
    expect(REFERRAL_STATES.filter((state) => isPossible('recall', state))).toEqual([
      'draft',
      'sent',
      'received',
      'needs_information',
    ]);
    expect(REFERRAL_STATES.filter((state) => isPossible('expire', state))).toEqual(['sent', 'received']);
  });

  it('takes down what the partner said elsewhere whenever the partner is to act, and still asks the resident', () => {
    const waited = REFERRAL_STATES.filter((state) => nextActor(state) === 'receiver');
    expect(REFERRAL_STATES.filter((state) => isPossible('record_outcome', state))).toEqual(waited);
    for (const state of waited) expect(take('record_outcome', state)).toBe('outcome_reported');
  });

  it('never declines for nationality, status, documents or something unsaid', () => {
    for (const word of ['nationality', 'legal_status', 'missing_documents', 'other', 'citizenship', 'status']) {
      expect(DECLINE_REASONS as readonly string[]).not.toContain(word);
    }
  });
});

describe('referral permissions', () => {
  const parties = { unitId: 'u1', recipientId: 'p1', senderId: 'w1', caseWorkerId: 'w1' };
  const worker = staff('w1', ['social_worker'], ['u1']);
  const partner = staff('x', ['partner_worker'], [], 'p1');

  it('keeps the steps of each side to that side', () => {
    expect(allowedSteps(worker, 'received', parties)).toEqual(['record_outcome', 'recall', 'withdraw']);
    expect(allowedSteps(partner, 'received', parties)).toEqual(['accept', 'decline', 'ask_information']);
    expect(allowedSteps({ kind: 'system', name: 'sweep' }, 'received', parties)).toEqual([
      'recall',
      'withdraw',
      'expire',
    ]);
  });

  it('agrees with the side that the lifecycle table names', () => {
    const actors = { sender: worker, receiver: partner, system: { kind: 'system', name: 'x' } as Actor };
    for (const step of REFERRAL_STEPS) {
      for (const [side, actor] of Object.entries(actors)) {
        expect([step, side, mayTake(actor, step, parties)]).toEqual([
          step,
          side,
          (sidesOf(step) as readonly string[]).includes(side),
        ]);
      }
    }
  });

  it('stops another partner, another unit, a colleague without the case, and the desk', () => {
    const strangers = [
      staff('x', ['partner_worker'], [], 'p2'),
      staff('x', ['partner_worker'], [], null),
      staff('w1', ['supervisor'], ['u2']),
      staff('w2', ['social_worker'], ['u1']),
      staff('w1', ['intake'], ['u1']),
    ];
    for (const stranger of strangers) {
      for (const state of OPEN_STATES) expect(allowedSteps(stranger, state, parties)).toEqual([]);
    }
  });

  it('lets the supervisor act for the sender, and the new worker of a case that was handed over', () => {
    expect(allowedSteps(staff('s', ['supervisor'], ['u1']), 'draft', parties)).toEqual(['send', 'recall']);
    expect(allowedSteps(staff('w2', ['legal_aid'], ['u1']), 'draft', { ...parties, caseWorkerId: 'w2' })).toEqual([
      'send',
      'recall',
    ]);
  });

  it('takes a partner system for the partner when it has the scope', () => {
    const client = (scopes: string[]): Actor => ({
      kind: 'client',
      id: 'c',
      rightsVersion: 1,
      scopes,
      partnerId: 'p1',
    });
    expect(allowedSteps(client(['partner:referrals']), 'sent', parties)).toEqual(['receive']);
    expect(allowedSteps(client(['directory:read']), 'sent', parties)).toEqual([]);
  });
});

describe('referral clocks', () => {
  const at = moment('2026-05-08T07:00:00Z'); // Friday, ten o'clock in İzmir
  const before = (state: OpenState, priority: Priority, dueAt: string | null = null, left: number | null = null) => ({
    state,
    priority,
    dueAt: dueAt === null ? null : new Date(dueAt),
    clockLeftSeconds: left,
  });

  it('always sets an owner and a due date while open, and neither afterwards', () => {
    for (const state of REFERRAL_STATES) {
      for (const priority of ['normal', 'high', 'urgent'] as const) {
        const due = clockOf(state, before('draft', priority), at);
        expect([due.nextActor !== null, due.dueAt !== null, due.escalateAt !== null]).toEqual([
          isOpen(state),
          isOpen(state),
          isOpen(state),
        ]);
        if (due.dueAt) expect(due.dueAt.getTime()).toBeGreaterThan(at.now.getTime());
      }
    }
  });

  it('counts hours through the night and working days around the weekend', () => {
    expect(after(at.now, { hours: 24 }, ZONE).toISOString()).toBe('2026-05-09T07:00:00.000Z');
    expect(after(at.now, { workingDays: 2 }, ZONE).toISOString()).toBe('2026-05-12T07:00:00.000Z');
    expect(after(new Date('2026-05-09T22:30:00Z'), { workingDays: 1 }, ZONE).toISOString()).toBe(
      '2026-05-12T06:00:00.000Z',
    );
  });

  it('gives an urgent referral never more time than a normal one', () => {
    for (const state of OPEN_STATES) {
      const end = (priority: Priority) => after(at.now, CLOCKS[state][priority], ZONE).getTime();
      expect(end('urgent')).toBeLessThanOrEqual(end('high'));
      expect(end('high')).toBeLessThanOrEqual(end('normal'));
    }
  });

  it('pauses the time to decide during a question and runs on with what was left', () => {
    const asked = clockOf('needs_information', before('received', 'normal', '2026-05-08T10:00:00Z'), at);
    expect(asked).toMatchObject({ nextActor: 'sender', clockLeftSeconds: 3 * 3600 });
    const later = moment('2026-05-11T07:00:00Z');
    const answered = clockOf('received', before('needs_information', 'normal', null, asked.clockLeftSeconds), later);
    expect(answered.dueAt!.toISOString()).toBe('2026-05-11T10:00:00.000Z');
    expect(answered.clockLeftSeconds).toBeNull();
  });

  it('leaves an hour to decide even when the question came too late', () => {
    const answered = clockOf('received', before('needs_information', 'normal', null, 0), at);
    expect(answered.dueAt!.toISOString()).toBe('2026-05-08T08:00:00.000Z');
  });

  it('halves to whole units', () => {
    expect([half({ hours: 1 }), half({ hours: 24 }), half({ workingDays: 1 }), half({ workingDays: 5 })]).toEqual([
      { hours: 1 },
      { hours: 12 },
      { workingDays: 1 },
      { workingDays: 3 },
    ]);
  });
});

describe('escalation', () => {
  const at = moment('2026-05-08T07:00:00Z');

  it('reminds the owner, then tells supervisor and other side, then lets an unanswered referral expire', () => {
    const sent = (escalation: number) => escalated({ state: 'sent', priority: 'urgent', escalation }, at);
    expect(sent(0)).toMatchObject({ kind: 'referral.overdue', escalation: 1, tell: ['receiver'] });
    expect(sent(1)).toMatchObject({
      kind: 'referral.escalated',
      escalation: 2,
      tell: ['sender', 'receiver', 'supervisors'],
    });
    expect(sent(2)).toMatchObject({ kind: 'referral.expired', escalateAt: null });
  });

  it('never lets work in progress expire, and never stops telling', () => {
    for (const state of OPEN_STATES.filter((s) => s !== 'sent' && s !== 'received')) {
      for (const escalation of [2, 3, 17]) {
        const next = escalated({ state, priority: 'normal', escalation }, at);
        expect(next.kind).toBe('referral.escalated');
        expect(next.escalateAt!.getTime()).toBeGreaterThan(at.now.getTime());
      }
    }
  });

  it('tells a partner nothing about a draft', () => {
    for (const escalation of [0, 1, 2]) {
      expect(escalated({ state: 'draft', priority: 'normal', escalation }, at).tell).not.toContain('receiver');
    }
  });
});

describe('packet', () => {
  const source: PacketSource = {
    callName: 'Deniz',
    names: [{ given: 'Deniz', family: 'Örnek' }],
    birthDate: { value: '1990-06-15', quality: 'exact' },
    sex: 'F',
    languages: [{ code: 'ar', interpreter: true }, { code: 'tr' }],
    districtCode: 'TUR035021',
    neighbourhood: null,
    phones: [{ number: '+90 555 000 00 00', note: 'after six' }],
    safeContact: { rule: 'messages_only' },
    householdSize: 4,
    sector: 'legal',
    needSummary: 'Needs advice on a rent contract.',
  };

  it('holds exactly the fields that were agreed to', () => {
    expect(packetOf(['callName', 'age'], source, '2026-05-08')).toEqual({
      takenOn: '2026-05-08',
      fields: { callName: 'Deniz', age: 35 },
    });
  });

  it('says null where nothing is recorded, and does not take silence for an answer', () => {
    const { fields } = packetOf(['neighbourhood', 'interpreterNeed'], { ...source, languages: [] }, '2026-05-08');
    expect(fields).toEqual({ neighbourhood: null, interpreterNeed: null });
    expect(packetOf(['interpreterNeed'], source, '2026-05-08').fields).toEqual({ interpreterNeed: true });
  });

  it('gives a telephone number without the note that stands beside it', () => {
    expect(packetOf(['phone'], source, '2026-05-08').fields).toEqual({ phone: ['+90 555 000 00 00'] });
  });

  it.each([
    ['1990-05-08', 36],
    ['1990-05-09', 35],
    ['1990-05', 35],
    ['1990', 35],
    ['2026', 0],
    [null, null],
    ['unknown', null],
  ])('reckons the age of somebody born %s as %s', (born, age) => {
    expect(ageOn(born, '2026-05-08')).toBe(age);
  });
});

describe('what a referral is found and waited for by', () => {
  it.each([
    ['F-7K3M-92QF', 'F-7K3M-92QF'],
    ['f-7k3m', 'F-7K3M'],
    ['7k3m 92qf', 'F-7K3M-92QF'],
    ['F7K3M92QF', 'F-7K3M-92QF'],
    ['F-OIL1', 'F-0111'],
    ['F', 'F-F'],
    ['F-', 'F-'],
    ['ık', 'F-1K'],
  ])('%s begins %s', (typed, code) => expect(codeBeginning(typed)).toBe(code));

  it.each(['F-7K3M-92QF0', 'Ü', '%', '7K3M_'])('%s is no code', (typed) => expect(codeBeginning(typed)).toBeNull());

  it('expects an answer when the time to acknowledge and the time to decide are over', () => {
    const friday = new Date('2026-05-08T07:00:00Z');
    expect(answerExpectedOn(friday, 'urgent', ZONE)).toBe('2026-05-08');
    expect(answerExpectedOn(friday, 'high', ZONE)).toBe('2026-05-12');
    expect(answerExpectedOn(friday, 'normal', ZONE)).toBe('2026-05-19');
    // Half past eleven in the evening in UTC is the next day in the city.
    expect(answerExpectedOn(new Date('2026-05-08T23:30:00Z'), 'urgent', ZONE)).toBe('2026-05-09');
  });

  it('is the move of exactly one side or of nobody', () => {
    expect(REFERRAL_STATES.map((state) => whoseMove(nextActor(state)))).toEqual([
      ...['sender', 'partner', 'partner', 'sender', 'partner', 'partner', 'sender'],
      ...FINAL_STATES.map(() => 'nobody'),
    ]);
    for (const move of MOVES) expect(whoseMove(sideOfMove(move))).toBe(move);
  });
});
