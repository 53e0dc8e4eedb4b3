import { DomainError, InvalidFields } from '../platform/errors.js';

export class NoValidConsent extends DomainError {
  constructor() {
    super(
      'conflict',
      'no-valid-consent',
      'There is no consent that allows telling exactly this organisation today. Ask for one first.',
    );
  }
}

export class NotConsented extends InvalidFields {
  constructor(pointer: string) {
    super([{ pointer, code: 'not-consented', detail: 'the consent does not cover this field' }]);
  }
}

export class PacketGone extends DomainError {
  constructor() {
    super(
      'conflict',
      'packet-gone',
      'The packet of this referral was destroyed; nothing can be written to the other side.',
    );
  }
}

export class NothingToShowOnPaper extends DomainError {
  constructor() {
    super(
      'conflict',
      'no-receipt',
      'There is a receipt only for a referral that was sent and did not come to nothing.',
    );
  }
}

export class CaseNotOpen extends DomainError {
  constructor() {
    super('conflict', 'case-not-open', 'A closed case makes no referrals.');
  }
}

export const unknownService = () =>
  new InvalidFields([{ pointer: '/serviceId', code: 'unknown-service', detail: 'must be a service of the directory' }]);

export const takesNoReferrals = () =>
  new InvalidFields([
    { pointer: '/serviceId', code: 'takes-no-referrals', detail: 'must be an active service that takes referrals' },
  ]);

export const notAnEarlierAttempt = () =>
  new InvalidFields([
    {
      pointer: '/attemptOf',
      code: 'not-an-earlier-attempt',
      detail: 'must be a referral of the same resident that is over and was not tried again yet',
    },
  ]);
