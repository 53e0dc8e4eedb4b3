import type { en } from '../en/frame';

export const ar: typeof en = {
  name: 'همشهري',
  home: 'إلى صفحة البداية',
  homeLabel: 'همشهري، صفحة البداية',
  menu: 'القائمة',
  skip: 'تخطَّ إلى المحتوى',
  language: 'اللغة',
  account: 'الحساب',
  ownAccount: 'حسابي وجلساتي',
  signOut: 'تسجيل الخروج',
  textSize: 'حجم النص',
  textSizeSample: 'أ',
  textSizes: {
    normal: 'نص عادي',
    large: 'نص كبير',
    larger: 'نص أكبر',
  },
  notifications:
    'لا إشعارات غير مقروءة |||| الإشعارات: إشعار واحد غير مقروء |||| الإشعارات: إشعاران غير مقروءين |||| الإشعارات: %{smart_count} إشعارات غير مقروءة |||| الإشعارات: %{smart_count} إشعارًا غير مقروء |||| الإشعارات: %{smart_count} إشعار غير مقروء',
  notFound: 'هذه الصفحة غير موجودة',
  notFoundHint: 'قد يكون العنوان خاطئًا، أو أن الصفحة ليست متاحة لك.',
  offline: 'لا يوجد اتصال. يبقى ما تكتبه على هذا الجهاز ويمكن إرساله عند عودة الاتصال.',
};
