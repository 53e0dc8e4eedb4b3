import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { KeyRefused, openBox, sealBox } from './sealed-box.js';

const key = createSecretKey(randomBytes(32));
const here = 'core.residents.identity|row-1';

describe('a sealed box', () => {
  it('gives back what was put in, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, context) => {
        const plain = Buffer.from(bytes);
        expect(openBox(key, context, sealBox(key, context, plain))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing of the text in the open', () => {
    const sealed = sealBox(key, here, Buffer.from('Zeynep Örnek'));
    expect(sealed.toString('latin1')).not.toContain('Zeynep');
    expect(sealed).toHaveLength(1 + 12 + Buffer.byteLength('Zeynep Örnek') + 16);
  });

  it.each([
    ['another row', 'core.residents.identity|row-2'],
    ['another column', 'core.residents.demographics|row-1'],
    ['no context', ''],
    ['the same text with other bars', 'core.residents.identity|row-1|'],
  ])('does not open when moved to %s', (_, context) => {
    const sealed = sealBox(key, here, Buffer.from('text'));
    expect(() => openBox(key, context, sealed)).toThrow(KeyRefused);
  });

  it('does not open with another key', () => {
    expect(() => openBox(createSecretKey(randomBytes(32)), here, sealBox(key, here, Buffer.from('text')))).toThrow(
      KeyRefused,
    );
  });

  it('does not open after any single bit was flipped', () => {
    const sealed = sealBox(key, here, Buffer.from('ten bytes!'));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const damaged = Buffer.from(sealed);
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openBox(key, here, damaged)).toThrow(KeyRefused);
    }
  });

  it('does not open when cut or lengthened', () => {
    const sealed = sealBox(key, here, Buffer.from('text'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => openBox(key, here, sealed.subarray(0, length))).toThrow(KeyRefused);
    }
    expect(() => openBox(key, here, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(KeyRefused);
  });

  it('says the same for every reason', () => {
    const sealed = sealBox(key, here, Buffer.from('text'));
    const said = [Buffer.alloc(0), Buffer.alloc(60), sealed.subarray(1)].map((bytes) => {
      try {
        return openBox(key, here, bytes).toString();
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(new Set(said)).toEqual(new Set(['This cannot be opened.']));
  });

  it('never uses a nonce twice', () => {
    const nonces = new Set<string>();
    const nothing = Buffer.alloc(0);
    for (let i = 0; i < 100_000; i += 1) nonces.add(sealBox(key, here, nothing).toString('latin1', 1, 13));
    expect(nonces.size).toBe(100_000);
  });
});
