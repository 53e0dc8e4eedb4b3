import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { InvalidFields, type FieldFault } from '../errors.js';
import { newId } from '../ids.js';
import { Line } from './text-rules.js';
import { ValidationPipe } from './validation.pipe.js';

class Name {
  @Line(20)
  given!: string;
}

class Form {
  @Line(20)
  title!: string;

  @IsOptional()
  @IsInt()
  count?: number;

  @IsOptional()
  @IsEmail()
  mail?: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Name)
  names?: Name[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Name)
  first?: Name;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @Line(5, { each: true })
  lines?: string[];
}

const pipe = new ValidationPipe();
const body = (value: unknown, metatype: unknown = Form) =>
  pipe.transform(value, { type: 'body', metatype: metatype as never });

async function faultsOf(value: unknown, metatype?: unknown): Promise<FieldFault[]> {
  try {
    await body(value, metatype);
    return [];
  } catch (error) {
    if (error instanceof InvalidFields) return error.faults;
    throw error;
  }
}
const pointersOf = async (value: unknown) =>
  [...new Set((await faultsOf(value)).map((fault) => fault.pointer))].toSorted();

describe('a body', () => {
  it('that is right becomes an instance of its class', async () => {
    const form = (await body({ title: 'İnci', names: [{ given: 'Ömer' }] })) as Form;
    expect(form).toBeInstanceOf(Form);
    expect(form.names![0]).toBeInstanceOf(Name);
  });

  it('is answered with all faults at once, each with its pointer', async () => {
    const wrong = { title: '', count: 'many', mail: 'nobody', names: [{ given: 'Ömer' }, { given: 7 }, {}] };
    expect(await pointersOf(wrong)).toEqual(['/count', '/mail', '/names/1/given', '/names/2/given', '/title']);
  });

  it('may not hold fields that are not known, at any depth', async () => {
    const faults = await faultsOf({ title: 'a', role: 'administrator', names: [{ given: 'Ömer', unitId: newId() }] });
    expect(new Map(faults.map(({ pointer, code }) => [pointer, code]))).toEqual(
      new Map([
        ['/names/0/unitId', 'unknown-field'],
        ['/role', 'unknown-field'],
      ]),
    );
  });

  it.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', 'isAdmin', '__defineGetter__'])(
    'may not hold a field called %s',
    async (name) => {
      expect((await faultsOf(JSON.parse(`{"title":"a","${name}":{"polluted":true}}`))).length).toBeGreaterThan(0);
    },
  );

  it('may not hold __proto__, and reaches no prototype by it', async () => {
    for (const text of [
      '{"title":"a","__proto__":{"polluted":true}}',
      '{"title":"a","names":[{"given":"b","__proto__":{"polluted":true}}]}',
    ]) {
      expect((await faultsOf(JSON.parse(text))).map((fault) => fault.code)).toEqual(['unknown-field']);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect((Form.prototype as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('may not be nested deeply, and is looked at without exhausting the stack', async () => {
    const nested = (depth: number): unknown => JSON.parse('{"a":'.repeat(depth) + '1' + '}'.repeat(depth));
    expect((await faultsOf(nested(12), Object)).map((fault) => fault.code)).toEqual([]);
    expect((await faultsOf(nested(13), Object)).map((fault) => fault.code)).toEqual(['too-deep']);
    expect((await faultsOf(nested(5_000), Object)).map((fault) => fault.code)).toEqual(['too-deep']);
  });

  it('may hold no text that no column takes, also where no class describes it', async () => {
    const faults = await faultsOf({ a: ['fits', 'x\u0000'], 'b/c~d': '\uD800' }, Object);
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/a/1', 'unstorable-text'],
      ['/b~1c~0d', 'unstorable-text'],
    ]);
  });

  it.each<unknown>([null, undefined, 'text', 7, true, [], [{ title: 'a' }]])(
    'that is %p is no object',
    async (value) => {
      expect(await faultsOf(value)).toEqual([{ pointer: '', code: 'not-an-object', detail: 'must be an object' }]);
    },
  );

  it('with a hundred thousand faults is answered with a hundred', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`field${i}`, 'x\u0000']));
    expect(await faultsOf({ title: 'a', ...unknown })).toHaveLength(100);
  });

  it.each(['a\uD83D@example.org', 'a@\uDE00.org', 'a\u0000@example.org'])(
    'with %j, on which validators throw, is refused',
    async (mail) => {
      expect(await faultsOf({ title: 'a', mail })).toContainEqual(
        expect.objectContaining({ pointer: '/mail', code: 'unstorable-text' }),
      );
    },
  );

  it.each<[string, object, string[]]>([
    ['an empty list for an object', { first: [] }, ['/first']],
    ['a list of right objects for an object', { first: [{ given: 'Ömer' }] }, ['/first']],
    ['an empty list among objects', { names: [{ given: 'Ömer' }, []] }, ['/names/1']],
    ['a list of right objects among objects', { names: [[{ given: 'Ömer' }]] }, ['/names/0']],
  ])('may not hold %s', async (_, wrong, pointers) => {
    expect(await pointersOf({ title: 'a', ...wrong })).toEqual(pointers);
  });

  it('is answered with a pointer to each item that breaks the rule of its list', async () => {
    expect(await pointersOf({ title: 'a', lines: ['fits', 'too long', 7, 'a\u202e'] })).toEqual([
      '/lines/1',
      '/lines/2',
      '/lines/3',
    ]);
  });

  it('with a list of a hundred thousand items is looked at as far as anybody reads, and its other fields too', async () => {
    const pointers = await pointersOf({
      names: Array.from({ length: 100_000 }, () => ({})),
      lines: Array(100_000).fill(7),
      title: '',
    });
    expect(pointers).toEqual(expect.arrayContaining(['/names', '/lines', '/title']));
    expect(pointers.length).toBeLessThanOrEqual(100);
  });

  it('is never quoted in the answer', async () => {
    const secret = 'Fatma Örnek 05550000000';
    const faults = await faultsOf({
      title: secret + secret,
      count: secret,
      mail: secret,
      names: [{ given: `${secret}\u202e` }],
    });
    expect(faults.length).toBeGreaterThan(3);
    expect(JSON.stringify(faults)).not.toMatch(/Fatma|Örnek|0555/);
  });

  it('has names of unknown fields cut, since they are the caller’s text', async () => {
    const [fault] = await faultsOf({ title: 'a', ['x'.repeat(500)]: 1 });
    expect(fault!.pointer).toHaveLength(61);
  });
});

describe('an id in a path', () => {
  const param = (value: unknown, data = 'caseId') => pipe.transform(value, { type: 'param', data, metatype: String });

  it('is taken in either case and handed on in one', async () => {
    const id = newId();
    expect(await param(id.toUpperCase())).toBe(id);
  });

  it.each<unknown>([
    '',
    '0',
    'undefined',
    'null',
    'NaN',
    '[object Object]',
    "' OR 1=1",
    '../..',
    undefined,
    null,
    {},
    [],
  ])('that is %p is answered like one that does not exist', async (value) => {
    await expect(param(value)).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
  });
});
