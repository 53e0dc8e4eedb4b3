import { useText } from '../i18n/text';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How much time is left, or how late it is, in words; null where nothing is due. */
export function useDueText(): (due: { dueAt: string | null; overdue: boolean }) => string | null {
  const text = useText();
  return ({ dueAt, overdue }) => {
    if (dueAt === null) return null;
    const left = Math.abs(new Date(dueAt).getTime() - Date.now());
    const [days, hours] = [Math.floor(left / DAY), Math.floor(left / HOUR)];
    if (overdue) {
      if (days > 0) return text('referrals.due.lateDays', { smart_count: days });
      return hours > 0 ? text('referrals.due.lateHours', { smart_count: hours }) : text('referrals.due.lateNow');
    }
    if (days > 1) return text('referrals.due.inDays', { smart_count: days });
    return hours > 0 ? text('referrals.due.inHours', { smart_count: hours }) : text('referrals.due.inMinutes');
  };
}
