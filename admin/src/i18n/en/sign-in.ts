export const en = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  code: 'Code from your authenticator app',
  codeHint: 'Six digits',
  confirm: 'Confirm',
};
