import fc from 'fast-check';
import { checkDigits, checkIdentityNumber } from './identity-number.js';
import { normaliseNumber, normalisePhone, usableNumbers } from './number-folding.js';

describe('checkIdentityNumber', () => {
  it.each([
    ['10000000146', 'tckn', 'valid'],
    ['10000000147', 'tckn', 'invalid'],
    ['١٠٠٠٠٠٠٠١٤٦', 'tckn', 'valid'],
    ['100 000 001 46', 'tckn', 'valid'],
    ['00000000146', 'other', 'not-applicable'],
    ['U1234567', 'other', 'not-applicable'],
    ['', 'other', 'not-applicable'],
  ])('takes %s for %s, %s', (text, kind, checksum) => {
    expect(checkIdentityNumber(text)).toMatchObject({ kind, checksum });
  });

  it('takes eleven digits from 99 for the number of a foreigner', () => {
    const nine = '990000001';
    expect(checkIdentityNumber(nine + checkDigits(nine))).toEqual({
      kind: 'foreigner',
      normalised: nine + checkDigits(nine),
      checksum: 'valid',
    });
  });

  it('notices every single wrong digit', () => {
    const anyNine = fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String);
    fc.assert(
      fc.property(anyNine, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
        const digits = [...nine, ...checkDigits(nine)].map(Number);
        digits[at] = (digits[at]! + by) % 10;
        return checkIdentityNumber(digits.join('')).checksum === 'invalid';
      }),
    );
  });
});

describe('numbers and phones', () => {
  it('are the same however they are written', () => {
    expect(normaliseNumber('tr-u 12٣٤/5')).toBe('TRU12345');
    expect(['+90 532 123 45 67', '0532 1234567', '5321234567', '٠٥٣٢١٢٣٤٥٦٧'].map(normalisePhone)).toEqual(
      Array.from({ length: 4 }, () => '321234567'),
    );
  });

  it('are left out when they were put in to get past a form', () => {
    expect(normalisePhone('0000000000')).toBeNull();
    expect(normalisePhone('123')).toBeNull();
    expect(usableNumbers(['00000000000', 'X', 'AB12345', 'ab 12345'])).toEqual(['AB12345']);
  });
});
