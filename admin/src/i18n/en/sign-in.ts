export const en = {
  titles: {
    password: 'Sign in',
    code: 'Second step',
    enrol: 'Set up the second step',
    oneTimeCode: 'Set a password',
  },
  about:
    'City services are for everybody who lives here. What you read in a file is on record, and the person can ask who looked.',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  haveCode: 'I have a one-time code',
  code: 'Code from your authenticator app',
  codeHint: 'Six digits',
  codeExplain: 'Your account is protected by a second step.',
  confirm: 'Confirm',
  oneTimeCode: 'One-time code',
  oneTimeCodeExplain:
    'For your first sign-in, or when you forgot your password: an administrator gives you a code that works once.',
  newPassword: 'New password',
  passwordHint: 'At least 12 characters. A short sentence is easy to remember.',
  setPassword: 'Set the password',
  passwordSet: 'The password is set. Sign in with it now.',
  enrolExplain:
    'Your role asks for a second step at sign-in. Add this account to an authenticator app on your phone, then type the six digits it shows.',
  enrolPicture: 'Code to scan with an authenticator app',
  enrolTyped: 'Or type this key into the app:',
  enrolLink: 'Open in the authenticator app on this device',
};
