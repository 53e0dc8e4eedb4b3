import { lateEntries } from './late-entries.js';
import { parsePeriod } from './report-period.js';

const at = (text: string) => new Date(text);
const snapshots = [
  { period: parsePeriod('2026-08'), takenAt: at('2026-09-02T06:00:00Z') },
  { period: parsePeriod('2026-09'), takenAt: at('2026-10-02T06:00:00Z') },
  { period: parsePeriod('2026-08'), takenAt: at('2026-09-20T06:00:00Z') },
];

describe('lateEntries', () => {
  it('counts what the latest snapshot of its month could not hold', () => {
    const entries = [
      { happenedAt: at('2026-08-10T10:00:00Z'), enteredAt: at('2026-09-19T10:00:00Z') },
      { happenedAt: at('2026-08-10T10:00:00Z'), enteredAt: at('2026-09-20T06:00:00Z') },
      { happenedAt: at('2026-09-30T20:59:59.999Z'), enteredAt: at('2026-10-03T10:00:00Z') },
      { happenedAt: at('2026-09-30T21:00:00Z'), enteredAt: at('2026-10-03T10:00:00Z') },
      { happenedAt: at('2026-09-01T10:00:00Z'), enteredAt: at('2026-09-01T10:00:00Z') },
    ];
    expect(lateEntries(entries, snapshots, 'Europe/Istanbul')).toEqual([
      { period: '2026-08', missed: 1 },
      { period: '2026-09', missed: 1 },
    ]);
  });
});
