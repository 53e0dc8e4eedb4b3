import type { en } from '../en/sign-in';

export const tr: typeof en = {
  title: 'Oturum aç',
  email: 'E-posta adresi',
  password: 'Parola',
  submit: 'Oturum aç',
  code: 'Doğrulama uygulamanızdaki kod',
  codeHint: 'Altı rakam',
  confirm: 'Onayla',
};
