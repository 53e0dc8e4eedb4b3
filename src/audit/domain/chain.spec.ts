import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GENESIS, canonical, follow, type ChainedEvent } from './chain.js';

const text = fc.oneof(
  fc.constantFrom('', 'a', '1:a', '|', '-', '1:a|1:b', ',', 'NULL', '0:'),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const optional = fc.option(text, { nil: null });
const id = fc.oneof(
  fc.constantFrom('019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'),
  fc.uuid(),
);
const fields = fc.record({
  seq: fc.bigInt({ min: 1n, max: 10n ** 15n }).map(String),
  at: fc.integer({ min: 0, max: 999_999 }).map((micro) => `2026-09-30T21:00:00.${String(micro).padStart(6, '0')}Z`),
  actor_kind: fc.constantFrom('staff', 'client', 'system'),
  actor: optional,
  action: text,
  outcome: fc.constantFrom('done', 'denied'),
  purpose: optional,
  subject_kind: optional,
  subject_id: fc.option(id, { nil: null }),
  persons: fc.array(fc.option(id, { nil: null, freq: 9 }), { maxLength: 3 }),
  detail: fc.dictionary(text, text, { maxKeys: 2 }).map((detail) => JSON.stringify(detail)),
  request_id: optional,
});
const withoutHash = (event: object): ChainedEvent => ({ ...event, hash: Buffer.alloc(32) }) as ChainedEvent;

describe('the text of an event', () => {
  it('is different for every two events', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(canonical(withoutHash(a))).not.toBe(canonical(withoutHash(b)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is different when a single field differs', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        for (const name of Object.keys(a) as (keyof typeof a)[]) {
          if (JSON.stringify(a[name]) === JSON.stringify(b[name])) continue;
          expect(canonical(withoutHash({ ...a, [name]: b[name] }))).not.toBe(canonical(withoutHash(a)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is different when the border between two fields moves', () => {
    fc.assert(
      fc.property(fields, text, text, text, (event, a, b, c) => {
        const one = { ...event, purpose: a + b, subject_kind: c };
        const other = { ...event, purpose: a, subject_kind: b + c };
        fc.pre(b !== '');
        expect(canonical(withoutHash(one))).not.toBe(canonical(withoutHash(other)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts characters as PostgreSQL does, also beyond the first plane', () => {
    const event = withoutHash({
      seq: '1',
      at: 't',
      actor_kind: 'staff',
      actor: null,
      action: '😀',
      outcome: 'done',
      purpose: '',
      subject_kind: null,
      subject_id: null,
      persons: [],
      detail: '{}',
      request_id: null,
    });
    expect(canonical(event)).toBe('1:1|1:t|5:staff|-|1:😀|4:done|0:|-|-|0:|2:{}|-');
  });
});

describe('following the chain', () => {
  const chain = (count: number): ChainedEvent[] => {
    let hash: Buffer = GENESIS;
    return Array.from({ length: count }, (_, i) => {
      const event = withoutHash({
        seq: String(i + 1),
        at: `2026-09-30T21:00:00.${String(i).padStart(6, '0')}Z`,
        actor_kind: 'staff',
        actor: 'a',
        action: `thing.${i}`,
        outcome: 'done',
        purpose: null,
        subject_kind: null,
        subject_id: null,
        persons: [],
        detail: '{}',
        request_id: null,
      });
      hash = createHash('sha256').update(hash).update(canonical(event)).digest();
      return { ...event, hash };
    });
  };
  const start = { seq: 0n, hash: GENESIS };
  const faultOf = (events: ChainedEvent[]) => follow(start, events).fault;

  it('finds a whole chain whole, in one piece or in several', () => {
    const events = chain(30);
    expect(follow(start, events)).toEqual({ seq: 30n, hash: events[29]!.hash, fault: null });
    const half = follow(start, events.slice(0, 13));
    expect(follow(half, events.slice(13)).hash).toEqual(events[29]!.hash);
  });

  it.each<[string, (events: ChainedEvent[]) => ChainedEvent[], string, string]>([
    ['changed', (e) => e.with(4, { ...e[4]!, action: 'other' }), '5', 'altered'],
    ['removed', (e) => e.toSpliced(4, 1), '6', 'gap'],
    ['removed at the beginning', (e) => e.slice(1), '2', 'gap'],
    ['doubled', (e) => e.toSpliced(4, 0, e[4]!), '5', 'gap'],
    [
      'swapped with its number',
      (e) => e.with(4, { ...e[5]!, seq: '5' }).with(5, { ...e[4]!, seq: '6' }),
      '5',
      'altered',
    ],
    ['swapped', (e) => e.with(4, e[5]!).with(5, e[4]!), '6', 'gap'],
    ['given another hash', (e) => e.with(4, { ...e[4]!, hash: Buffer.alloc(32) }), '5', 'altered'],
  ])('finds an event that was %s', (_, tamper, seq, fault) => {
    expect(faultOf(tamper(chain(10)))).toEqual({ seq, fault });
  });
});
