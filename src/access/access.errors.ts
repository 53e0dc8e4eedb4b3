import { DomainError } from '../platform/errors.js';

/** Unknown account, wrong password, wrong code, no account any more: one answer for all of them. */
export class SignInRefused extends DomainError {
  constructor() {
    super('unauthenticated', 'sign-in-refused', 'These do not open an account.');
  }
}

/** Too many failures; nothing was compared. */
export class SignInLimited extends DomainError {
  constructor(retryAfterSeconds: number) {
    super(
      'limited',
      'sign-in-limited',
      'Too many failed attempts. Wait, or sign in with your second factor.',
      [],
      retryAfterSeconds,
    );
  }
}

/** The challenge between password and second factor is over or was never ours. */
export class ChallengeEnded extends DomainError {
  constructor() {
    super('unauthenticated', 'challenge-ended', 'Start again with your password.');
  }
}

/** The session is over: signed out, too old, idle, or its refresh token was used twice. */
export class SessionEnded extends DomainError {
  constructor() {
    super('unauthenticated', 'session-ended', 'Your session has ended or your rights have changed.');
  }
}
