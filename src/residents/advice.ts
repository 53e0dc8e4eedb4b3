import type { Contact } from './domain/contact.js';
import { checkIdentityNumber } from './domain/identity-number.js';

/** Something to look at before going on; never refuses anything. */
export interface Advice {
  pointer: string;
  code: string;
  detail: string;
}

/** What looks wrong about numbers: a slip of the pen, or a number of the other kind. */
export function contactAdvice(contact: Contact, base: string): Advice[] {
  return contact.identityNumbers.flatMap(({ kind, number }, i): Advice[] => {
    if (kind !== 'tckn' && kind !== 'ykn') return [];
    const pointer = `${base}/identityNumbers/${i}/number`;
    const check = checkIdentityNumber(number);
    if (check.checksum === 'not-applicable')
      return [{ pointer, code: 'not-eleven-digits', detail: 'this number has eleven digits; look again' }];
    if (check.checksum === 'invalid')
      return [{ pointer, code: 'checksum-invalid', detail: 'the last two digits do not fit the others; look again' }];
    if ((check.kind === 'foreigner') !== (kind === 'ykn')) {
      return [
        { pointer, code: 'other-kind', detail: 'numbers of foreigners start with 99, those of citizens never do' },
      ];
    }
    return [];
  });
}
