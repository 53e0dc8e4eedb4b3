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

export class OpenTasks extends DomainError {
  constructor() {
    super('conflict', 'open-tasks', 'Tasks of this case are still open. Complete or cancel them first.');
  }
}

export class CaseClosed extends DomainError {
  constructor() {
    super('conflict', 'case-closed', 'This case is closed. Open it again first.');
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

export const notAnAssignee = () =>
  new InvalidFields([{ pointer: '/assigneeId', code: 'not-a-worker', detail: 'must be an active worker of the unit' }]);

export const duePast = () =>
  new InvalidFields([{ pointer: '/dueOn', code: 'in-the-past', detail: 'must not be before today' }]);

export const unknownService = () =>
  new InvalidFields([{ pointer: '/serviceId', code: 'unknown-service', detail: 'must be a service of the directory' }]);
