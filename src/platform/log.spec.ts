import { Writable } from 'node:stream';
import { Log } from './log.js';

function written(use: (log: Log) => void): { text: string; line: Record<string, unknown> } {
  let text = '';
  use(new Log('info', new Writable({ write: (chunk: Buffer, _, done) => ((text += chunk.toString()), done()) })));
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

describe('a log line', () => {
  it('holds the fields of the allow-list', () => {
    const { line } = written((log) =>
      log.info('request', { route: '/api/v1/cases/:caseId', status: 200, milliseconds: 3 }),
    );
    expect(line).toMatchObject({ msg: 'request', route: '/api/v1/cases/:caseId', status: 200, milliseconds: 3 });
  });

  it.each([
    'name',
    'body',
    'url',
    'email',
    'err',
    'error',
    'message',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__',
  ])('drops the smuggled field %s', (field) => {
    const fields = Object.defineProperty({ status: 200 }, field, { value: 'Fatma Örnek', enumerable: true });
    for (const level of ['info', 'warn'] as const)
      expect(written((log) => log[level]('request', fields)).text).not.toContain('Fatma');
    expect(written((log) => log.failure('failed', new Error('x'), fields)).text).not.toContain('Fatma');
  });

  it('drops an object under a permitted name', () => {
    expect(
      written((log) => log.info('request', { route: { given: 'Fatma' } as never, code: ['Fatma'] as never })).text,
    ).not.toContain('Fatma');
  });

  it('cannot be broken into two by a value', () => {
    const { text } = written((log) => log.info('request', { route: '/x\n{"level":60,"msg":"forged"}' }));
    expect(text.trim().split('\n')).toHaveLength(1);
  });
});

describe('the line of an error', () => {
  const failing = (error: unknown) => written((log) => log.failure('request failed', error, { route: '/r' }));

  it('says type, code and place', () => {
    const { line } = failing(Object.assign(new TypeError('x is not a function'), { code: 'ERR_X' }));
    expect(line).toMatchObject({ level: 50, errorType: 'TypeError', code: 'ERR_X', route: '/r' });
    expect((line['place'] as string[])[0]).toMatch(/^at .*log\.spec/);
  });

  it('never says its text, not even when that looks like a place', () => {
    const text =
      'Key (phone)=(05550000000) of Fatma\n    at Fatma (Örnek Sokak 5)\n    at Fatma (/src/x.ts:1:2)\nexists';
    const error = new Error(text, { cause: new Error('Fatma') });
    for (const thrown of [
      error,
      Object.assign(error, { detail: 'Fatma', code: 'Fatma Örnek', name: 'Fatma Örnek' }),
      text,
      { message: text },
    ]) {
      expect(failing(thrown).text).not.toMatch(/Fatma|0555|Örnek/);
    }
  });

  it('does not name the folders of the machine', () => {
    const error = new Error('x');
    error.stack =
      'Error: x\n    at f (file:///srv/of/somebody/dist/main.js:1:2)\n    at g (/home/somebody/node_modules/pg/index.js:3:4)';
    expect(failing(error).line['place']).toEqual(['at f (dist/main.js:1:2)', 'at g (node_modules/pg/index.js:3:4)']);
  });

  it.each([undefined, null, 'text', 7, { toString: 'no function' }, Object.create(null)])(
    'survives that %p was thrown',
    (thrown) => {
      expect(failing(thrown).line['errorType']).toBe(typeof thrown);
    },
  );
});
