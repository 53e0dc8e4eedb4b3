import type { en } from '../en/purpose';

export const ar: typeof en = {
  open: 'فتح',
  close: 'إغلاق مجددًا',
  ask: 'لماذا تحتاج إلى رؤية هذا؟',
  show: 'عرض',
  recorded: 'فُتح لغرض: %{purpose}. هذا مسجَّل ويحق للشخص الاطلاع عليه.',
};
