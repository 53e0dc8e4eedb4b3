import type { en } from '../en/sign-in';

export const ar: typeof en = {
  title: 'تسجيل الدخول',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  submit: 'تسجيل الدخول',
  code: 'الرمز من تطبيق المصادقة',
  codeHint: 'ستة أرقام',
  confirm: 'تأكيد',
};
