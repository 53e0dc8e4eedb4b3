import type { FieldFault } from '../../platform/errors.js';

/** An outcome lies between the day the referral was made and today; days are `YYYY-MM-DD`. */
export function outcomeDayFaults(
  on: string,
  { madeOn, today }: { madeOn: string | null; today: string },
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (on > today) faults.push({ pointer: '/on', code: 'in-the-future', detail: 'must not be in the future' });
  if (madeOn !== null && on < madeOn) {
    faults.push({ pointer: '/on', code: 'before-referral', detail: 'must not be before the referral was made' });
  }
  return faults;
}
