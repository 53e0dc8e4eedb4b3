import { DomainError, InvalidFields } from '../platform/errors.js';

export class FileNotOpen extends DomainError {
  constructor() {
    super('conflict', 'file-not-open', 'The file of this resident is not open.');
  }
}

export class OpenReferrals extends DomainError {
  constructor() {
    super('conflict', 'open-referrals', 'Referrals of this case are still open. Close, recall or withdraw them first.');
  }
}

export class AlreadyWithdrawn extends DomainError {
  constructor() {
    super('conflict', 'already-withdrawn', 'This was withdrawn before.');
  }
}

export const notYourUnit = () =>
  new InvalidFields([
    { pointer: '/unitId', code: 'not-your-unit', detail: 'must be a unit that has the file and that you belong to' },
  ]);

export const notAWorker = () =>
  new InvalidFields([{ pointer: '/workerId', code: 'not-a-worker', detail: 'must be an active worker of the unit' }]);

export const unknownService = () =>
  new InvalidFields([{ pointer: '/serviceId', code: 'unknown-service', detail: 'must be a service of the directory' }]);
