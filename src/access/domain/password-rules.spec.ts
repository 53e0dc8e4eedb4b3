import { canonicalPassword, weakness } from './password-rules.js';

describe('a password', () => {
  it.each(['kestane kabuklu 47 deniz', 'çok uzun bir cümle olsun', 'مفتاح البيت القديم', 'x7#Qm-!p2Zr4'])(
    'is taken when it is long and not a common word: %s',
    (password) => expect(weakness(password, 'a@directorate.example')).toBeNull(),
  );
  it.each([
    'short',
    'aaaaaaaaaaaaaaaa',
    'Password12345',
    'İzmir',
    'hemşehri2026!',
    'ayse.yilmaz12',
    '123456789123456789',
  ])('is refused when it is tried first: %s', (password) =>
    expect(weakness(password, 'ayse.yilmaz@directorate.example')).not.toBeNull(),
  );
  it('may have 128 characters and no more', () => {
    const long = 'abcdefghijklmnop'.repeat(8);
    expect(weakness(long, 'a@b.example')).toBeNull();
    expect(weakness(`${long}x`, 'a@b.example')).toBe('must have at most 128 characters');
  });
  it('is the same on every keyboard', () => expect(canonicalPassword('ﬁle s\u0327')).toBe(canonicalPassword('file ş')));
});
