import type { en } from '../en/common';

export const ar: typeof en = {
  save: 'حفظ',
  cancel: 'إلغاء',
  next: 'التالي',
  back: 'رجوع',
  close: 'إغلاق',
  edit: 'تعديل',
  help: 'مساعدة',
  loading: 'جارٍ التحميل …',
  tryAgain: 'حاول مرة أخرى',
  faultOf: '%{field}: %{fault}',
  requestId: 'رقم الطلب: %{id}',
  pages: 'صفحات: %{list}',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  yes: 'نعم',
  no: 'لا',
  unknown: 'غير معروف',
  search: 'بحث',
  all: 'الكل',
  showMore: 'عرض المزيد',
};
