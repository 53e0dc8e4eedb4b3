import { inventedIdentityNumber, inventedPhone, isInventedIdentityNumber } from './identifiers.js';
import { familyName, type NameTradition, personNames, respelled } from './names.js';
import { Random } from './random.js';

const SCRIPT: Record<string, RegExp> = {
  Latn: /^[\p{Script=Latin}’' -]+$/u,
  Arab: /^[\p{Script=Arabic}\u200c ]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}’' -]+$/u,
};

describe('names', () => {
  it.each<NameTradition>(['turkish', 'kurdish', 'arabic', 'persian', 'dari', 'pashto', 'ukrainian'])(
    'are written in the script they claim (%s)',
    (tradition) => {
      const random = new Random(tradition);
      const wrong = new Set<string>();
      for (let i = 0; i < 1_500; i++) {
        const { names, callName } = personNames(random, i % 2 ? 'female' : 'male', familyName(random, tradition), true);
        if (!SCRIPT['Latn']?.test(callName) || names[0]?.use !== 'registered') wrong.add(callName);
        for (const { script, given, family } of names) {
          for (const word of [given, family]) if (!SCRIPT[script]?.test(word)) wrong.add(word);
        }
      }
      expect([...wrong]).toEqual([]);
    },
  );

  it('are inflected for Ukrainian women', () => {
    const random = new Random('inflected');
    const women = Array.from({ length: 300 }, () =>
      personNames(random, 'female', familyName(random, 'ukrainian'), true),
    );
    const families = women.flatMap((woman) => woman.names.map((name) => name.family));
    expect(families).toContain('Kovalska');
    expect(families).not.toContain('Kovalskyi');
    expect(families.some((family) => family.includes('/'))).toBe(false);
  });

  it('of a duplicate differ from every name of the original in almost all cases', () => {
    const random = new Random('respelled');
    let different = 0;
    for (let i = 0; i < 500; i++) {
      const { names } = personNames(random, 'male', familyName(random, 'arabic'), true);
      const again = respelled(random, names)[0];
      if (!names.some((name) => name.given === again?.given && name.family === again.family)) different++;
    }
    expect(different).toBeGreaterThan(480);
  });
});

describe('identifiers', () => {
  it('have the form of identity numbers and can belong to nobody', () => {
    const seen = new Set<string>();
    for (let serial = 1; serial <= 20_000; serial++) {
      const { value } = inventedIdentityNumber(serial % 2 ? 'tckn' : 'ykn', serial);
      const digits = [...value].map(Number);
      const sum = digits.slice(0, 10).reduce((a, b) => a + b, 0);
      const wellFormed = (serial % 2 ? /^10\d{9}$/ : /^99\d{9}$/).test(value);
      if (wellFormed && digits[10] !== sum % 10 && isInventedIdentityNumber(value)) seen.add(value);
    }
    expect(seen.size).toBe(20_000);
  });

  it('give telephone numbers outside the numbering plan', () => {
    for (let serial = 0; serial < 1_000; serial++) expect(inventedPhone(serial)).toMatch(/^\+902320\d{6}$/);
  });
});
