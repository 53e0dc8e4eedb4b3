import { validate } from 'class-validator';
import { Line, Prose, unfitForLine, unfitForProse, unstorable } from './text-rules.js';

class Form {
  @Line(20)
  line: unknown = 'fits';

  @Prose(100)
  prose: unknown = 'fits';
}

const faultsOf = async (values: Partial<Form>): Promise<string[]> =>
  (await validate(Object.assign(new Form(), values)))
    .flatMap((error) => Object.keys(error.constraints ?? {}))
    .toSorted();

const c = (...points: number[]): string => String.fromCodePoint(...points);

describe('texts that people write', () => {
  it.each([
    ['Turkish with both i', 'İıŞşĞğÇçÖöÜü Işıl İnci'],
    ['Turkish, decomposed', 'İıŞ'.normalize('NFD')],
    ['Arabic', 'أحمد عبد الرحمن'],
    ['Arabic with vowel signs', 'مُحَمَّد'],
    ['Persian with a non-joiner', `می${c(0x200c)}خواهم`],
    ['Kurdish in Latin letters', 'Şêrîn Êzîdxan Ûsiv'],
    ['Kurdish in Arabic letters', 'شێرزاد ھێمن ڕۆژ'],
    ['a joiner between letters', `ل${c(0x200d)}ه`],
    ['Cyrillic', 'Олена Ґудзь'],
    ['Ethiopic', 'ሰላም'],
    ['Chinese beyond the first plane', c(0x20000, 0x2a6d6)],
    ['marks of punctuation', "O'Connor-Öz, Jr. (2.)"],
  ])('fit a line and a note: %s', async (_, text) => {
    expect(unstorable(text)).toBeNull();
    expect(await faultsOf({ line: text.slice(0, 20), prose: text })).toEqual([]);
  });

  it.each([
    ['a NUL', `a${c(0)}b`, 'holds a NUL character'],
    ['a lone high surrogate', 'a\uD83D', 'is not valid Unicode'],
    ['a lone low surrogate', '\uDE00a', 'is not valid Unicode'],
    ['surrogates in the wrong order', '\uDE00\uD83D', 'is not valid Unicode'],
  ])('can nowhere be stored with %s', (_, text, reason) => {
    expect(unstorable(text)).toBe(reason);
  });

  it('can be stored with pictures beyond the first plane', () => {
    expect(unstorable('👩‍👩‍👧 😀')).toBeNull();
  });

  it.each([
    ['override', 0x202e],
    ['embedding', 0x202b],
    ['isolate', 0x2067],
    ['end of isolate', 0x2069],
    ['end of override', 0x202c],
  ])('fit nowhere with a direction %s', (_, point) => {
    const text = `Ayşe ${c(point)}4321${c(0x202c)}`;
    expect(unfitForLine(text)).toBe('holds marks that change the writing direction');
    expect(unfitForProse(text)).toBe('holds marks that change the writing direction');
  });

  it.each([0x200e, 0x200f, 0x61c])(
    'may hold the mark U+%s in a note, where Arabic and Latin mix, but not in a line',
    (point) => {
      expect(unfitForProse(`سلام${c(point)} (PTT)`)).toBeNull();
      expect(unfitForLine(`سلام${c(point)} (PTT)`)).toBe('holds marks that change the writing direction');
    },
  );

  it.each([
    ['bell', 7],
    ['escape', 27],
    ['backspace', 8],
    ['delete', 127],
    ['next line', 0x85],
    ['vertical tab', 11],
    ['no character', 0xffff],
  ])('fit nowhere with the control character %s', (_, point) => {
    expect(unfitForLine(`a${c(point)}b`)).toBe('holds control characters');
    expect(unfitForProse(`a${c(point)}b`)).toBe('holds control characters');
  });

  it.each([
    ['line feed', 10],
    ['return', 13],
    ['tab', 9],
    ['line separator', 0x2028],
    ['paragraph separator', 0x2029],
  ])('may hold a %s in a note, but not in a line', (_, point) => {
    expect(unfitForProse(`a${c(point)}b`)).toBeNull();
    expect(unfitForLine(`a${c(point)}b`)).toBe('holds control characters');
  });

  it.each(['😀', '❤️', '👨‍👩‍👧', '🇹🇷', '☎'])('may hold the picture %s in a note, but not in a line', (picture) => {
    expect(unfitForProse(`seen ${picture}`)).toBeNull();
    expect(unfitForLine(`seen ${picture}`)).toBe('holds pictures');
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['hard spaces', c(0xa0, 0x2003)],
    ['zero-width spaces', c(0x200b, 0x200b)],
    ['joiners', c(0x200c, 0x200d)],
    ['a byte order mark', c(0xfeff)],
    ['soft hyphens', c(0xad)],
    ['fillers', c(0x3164, 0x115f)],
    ['invisible letters', c(0xe0041)],
    ['variation selectors', c(0xfe0f, 0xfe0f)],
  ])('are empty when they are %s', (_, text) => {
    expect(unfitForLine(text)).toBe('is empty');
    expect(unfitForProse(text)).toBe('is empty');
  });
});

describe('the length of a text', () => {
  it('is counted in characters, not in halves of them', async () => {
    expect(await faultsOf({ line: c(0x20000).repeat(20) })).toEqual([]);
    expect(await faultsOf({ line: c(0x20000).repeat(21) })).toEqual(['maxLength']);
  });

  it('cannot be hidden behind characters without width', async () => {
    for (const point of [0xfe0f, 0xfe0e, 0x200d, 0x301]) {
      expect(await faultsOf({ line: `a${c(point).repeat(5_000)}` })).toContain('maxLength');
    }
  });
});

describe('what is no text', () => {
  it.each<unknown>([null, undefined, 7, true, {}, ['fits'], new String('fits')])('is refused: %p', async (value) => {
    expect(await faultsOf({ line: value })).toContain('line');
    expect(await faultsOf({ prose: value })).toContain('prose');
  });
});
