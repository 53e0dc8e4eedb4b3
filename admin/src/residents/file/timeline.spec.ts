import { timelineOf, type Sources } from './timeline';

const none: Sources = { changes: [], cases: [], referrals: [], consents: [], hasOlder: false };
const day = (at: string): string => at.slice(0, 10);
const change = (at: string) => ({ id: at, at, change: 'identity' }) as Sources['changes'][number];
const oneCase = (openedOn: string, closedOn: string | null = null) =>
  ({ id: openedOn, openedOn, closedOn }) as Sources['cases'][number];

describe('the timeline of a file', () => {
  it('puts everything into one order, the newest first', () => {
    const told = timelineOf(
      {
        ...none,
        changes: [change('2026-03-02T09:00:00Z'), change('2026-03-01T09:00:00Z')],
        cases: [oneCase('2026-03-01', '2026-03-05')],
        referrals: [
          { state: 'closed', madeOn: '2026-03-03', changedAt: '2026-03-04T10:00:00Z' } as Sources['referrals'][number],
        ],
        consents: [
          { recordedAt: '2026-03-02T11:00:00Z', withdrawnAt: '2026-03-06T08:00:00Z', state: 'withdrawn' } as never,
        ],
      },
      day,
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      'consentWithdrawn',
      'caseClosed',
      'referralEnded',
      'referralSent',
      'consentGiven',
      'change',
      'caseOpened',
      'change',
    ]);
  });

  it('closes a case after it was opened on the same day', () => {
    const told = timelineOf({ ...none, cases: [oneCase('2026-03-01', '2026-03-01')] }, day);
    expect(told.map(({ kind }) => kind)).toEqual(['caseClosed', 'caseOpened']);
  });

  it('lets what is older than the changes at hand wait for the next page', () => {
    const sources = { ...none, changes: [change('2026-03-02T09:00:00Z')], cases: [oneCase('2026-01-01')] };
    expect(timelineOf({ ...sources, hasOlder: true }, day)).toHaveLength(1);
    expect(timelineOf(sources, day)).toHaveLength(2);
  });

  it('says nothing of a referral that was never sent, and calls none ended that goes on', () => {
    const draft = { state: 'draft', madeOn: null, changedAt: null } as Sources['referrals'][number];
    const open = { state: 'accepted', madeOn: '2026-03-03', changedAt: '2026-03-04T10:00:00Z' } as typeof draft;
    expect(timelineOf({ ...none, referrals: [draft, open] }, day).map(({ kind }) => kind)).toEqual(['referralSent']);
  });
});
