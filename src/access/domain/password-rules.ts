export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** Words that are tried first; a password is refused when little remains of it without them. */
const COMMON = [
  'password',
  'passw0rd',
  'parola',
  'sifre',
  'şifre',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'welcome',
  'hosgeldin',
  'letmein',
  'admin',
  'administrator',
  'izmir',
  'istanbul',
  'ankara',
  'turkiye',
  'türkiye',
  'belediye',
  'hemsehri',
  'hemşehri',
  'galatasaray',
  'fenerbahce',
  'besiktas',
  'iloveyou',
  'seniseviyorum',
  'monkey',
  'dragon',
  'football',
  'summer',
  'winter',
  'abc123',
  '123456789',
  '12345678',
  '123456',
  '987654321',
  '111111',
  '000000',
  '1q2w3e4r',
  '1qaz2wsx',
  'changeme',
  'secret',
  'default',
  'correcthorsebatterystaple',
  'correct horse battery staple',
];

/** The same password typed on another keyboard or system is the same password. */
export const canonicalPassword = (password: string): string => password.normalize('NFKC');

/** Why a password is not taken, or null. Length and guessability count; kinds of characters do not (NIST SP 800-63B-4, 3.1.1.2). */
export function weakness(password: string, email: string): string | null {
  const text = canonicalPassword(password);
  const length = [...text].length;
  if (length < MIN_PASSWORD) return `must have at least ${MIN_PASSWORD} characters`;
  if (length > MAX_PASSWORD) return `must have at most ${MAX_PASSWORD} characters`;
  if (new Set(text).size < 5) return 'repeats too few characters';
  let rest = text.toLowerCase();
  const own = email
    .toLowerCase()
    .split(/[@._+-]/)
    .filter((part) => part.length > 3);
  for (const word of [...own, ...COMMON].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  if ([...rest].length < 6) return 'is made of words that are tried first';
  return null;
}
