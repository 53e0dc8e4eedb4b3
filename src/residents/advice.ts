import type { Contact } from './domain/contact.js';
import type { Advice } from './register/resident.presenter.js';

export function contactAdvice(contact: Contact, base: string): Advice[] {
  return contact.identityNumbers.flatMap(({ kind, number }, i): Advice[] =>
    (kind === 'tckn' || kind === 'ykn') && !/^\d{11}$/.test(number)
      ? [{ pointer: `${base}/identityNumbers/${i}/number`, code: 'checksum', detail: 'provisional' }]
      : [],
  );
}
