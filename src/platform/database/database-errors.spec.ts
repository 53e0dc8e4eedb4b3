import { DomainError } from '../errors.js';
import { ofClosing, toDomainError } from './database-errors.js';

/** As the driver throws them: with values of the row in its texts. */
const postgres = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`error ${code} about Fatma Örnek`), {
    code,
    severity: 'ERROR',
    detail: 'Key (token)=(05550000000) already exists.',
    where: undefined,
    table: 'residents',
    parameters: ['Fatma'],
    ...more,
  });

const shownOf = (error: unknown): string => {
  const e = error as Error & Record<string, unknown>;
  return JSON.stringify({ ...e, message: e.message, stack: e.stack, cause: e.cause && shownOf(e.cause) });
};

describe('an error of the database', () => {
  it.each([
    ['HS401', 'unauthenticated'],
    ['23505', 'conflict'],
    ['23P01', 'conflict'],
    ['23503', 'invalid'],
    ['23514', 'invalid'],
    ['42501', 'forbidden'],
    ['22021', 'malformed'],
    ['22P02', 'malformed'],
    ['22008', 'malformed'],
    ['40001', 'conflict'],
    ['40P01', 'conflict'],
    ['55P03', 'conflict'],
    ['57014', 'unavailable'],
    ['57P01', 'unavailable'],
    ['53100', 'unavailable'],
    ['53300', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
  ])('%s means %s', (code, kind) => {
    expect(toDomainError(postgres(code))).toMatchObject({ kind });
  });

  it.each([['23505'], ['23514'], ['22P02'], ['42P01'], ['XX000'], ['P0001']])(
    '%s takes no value of the row further',
    (code) => {
      for (const turned of [
        toDomainError(postgres(code)),
        ofClosing(postgres(code, { where: 'PL/pgSQL function, Fatma' })),
      ]) {
        expect(shownOf(turned)).not.toMatch(/Fatma|Örnek|0555|residents/);
      }
    },
  );

  it('that nobody foresaw keeps its code, constraint and place', () => {
    const turned = toDomainError(postgres('42P01', { constraint: 'some_rule' })) as Error;
    expect(turned).not.toBeInstanceOf(DomainError);
    expect(turned.message).toBe('database error 42P01 (some_rule)');
    expect(turned.stack).toMatch(/\n\s+at .*database-errors\.spec/);
  });

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
  ])('without a code is known by its text: %s', (text) => {
    expect(toDomainError(new Error(text))).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 5 });
  });

  it('is told apart from errors that are none', () => {
    const own = new DomainError('conflict', 'own', 'Own.');
    const plain = new TypeError('x');
    expect(toDomainError(own)).toBe(own);
    expect(toDomainError(plain)).toBe(plain);
    expect(toDomainError('text')).toBe('text');
    const foreign = Object.assign(new Error('x'), { code: 'ENOENT' });
    expect(toDomainError(foreign)).toBe(foreign);
  });
});

describe('an error of the statements sent with COMMIT', () => {
  it.each(['42501', 'P0001', '55P03', '57014', '22P02', '25P02', 'P0003'])(
    '%s means that nothing was recorded and nothing done',
    (code) => {
      const turned = ofClosing(postgres(code)) as DomainError;
      expect(turned).toMatchObject({ kind: 'unavailable', code: 'not-recorded' });
      expect(turned.cause).toMatchObject({ code });
    },
  );

  it('means the same for a constraint that the recording itself breaks', () => {
    expect(ofClosing(postgres('23505', { where: 'PL/pgSQL function audit.append(jsonb) line 12' }))).toMatchObject({
      code: 'not-recorded',
    });
  });

  it.each(['23505', '40001', '40P01', '57P01', '53100'])('%s of COMMIT itself keeps its meaning', (code) => {
    const error = postgres(code);
    expect(ofClosing(error)).toBe(error);
  });
});
