import { newKeyFile, type KeyFile } from './key-file.js';
import type { BlindPurpose, DataClass, WrappedKey } from './key-keeper.js';
import { LocalKeyKeeper } from './local-key-keeper.js';
import { KeyRefused } from './sealed-box.js';
import { openJson, openText, sealJson, sealText } from './subject-keys.js';

const resident = '019a0000-0000-7000-8000-000000000001';
const other = '019a0000-0000-7000-8000-000000000002';
const PURPOSES: BlindPurpose[] = ['duplicate', 'search', 'request'];

describe('the local key keeper', () => {
  let file: KeyFile;
  let keeper: LocalKeyKeeper;
  beforeEach(() => {
    file = newKeyFile();
    keeper = new LocalKeyKeeper(file);
  });

  const rotated = (): KeyFile => ({ ...file, masterKeys: { ...file.masterKeys, '2': newKeyFile().indexSecret } });
  const bytesOf = async (k: LocalKeyKeeper, stored: WrappedKey) => (await k.unwrap([stored]))[0]!.export();

  describe('data keys', () => {
    it('are 256 bits, different for every subject and class', async () => {
      const made = await Promise.all([
        keeper.createKey(resident, 'identity'),
        keeper.createKey(resident, 'work'),
        keeper.createKey(other, 'work'),
      ]);
      expect(made.map(({ key }) => key.symmetricKeySize)).toEqual([32, 32, 32]);
      expect(new Set(made.map(({ key }) => key.export().toString('hex'))).size).toBe(3);
    });

    it('come back from their wrapped form, in the order asked for', async () => {
      const a = await keeper.createKey(resident, 'identity');
      const b = await keeper.createKey(other, 'identity');
      const opened = await keeper.unwrap([b.stored, a.stored]);
      expect(opened.map((key) => key.export())).toEqual([b.key.export(), a.key.export()]);
    });

    it.each<[string, Partial<WrappedKey>]>([
      ['another person', { subjectId: other }],
      ['another class', { dataClass: 'restricted' as DataClass }],
      ['another version', { kekVersion: 2 }],
      ['a version that was retired', { kekVersion: 9 }],
    ])('do not open as those of %s', async (_, change) => {
      const { stored } = await new LocalKeyKeeper(rotated()).createKey(resident, 'identity');
      const first = (await keeper.createKey(resident, 'identity')).stored;
      await expect(new LocalKeyKeeper(rotated()).unwrap([{ ...first, ...change }])).rejects.toThrow(KeyRefused);
      await expect(keeper.unwrap([stored])).rejects.toThrow(KeyRefused);
    });

    it('do not open with the file of another installation', async () => {
      const { stored } = await keeper.createKey(resident, 'identity');
      await expect(new LocalKeyKeeper(newKeyFile()).unwrap([stored])).rejects.toThrow(KeyRefused);
    });
  });

  describe('rotation', () => {
    it('wraps with the newest master key, by number and not by order of letters', async () => {
      const many = { ...rotated().masterKeys, '10': newKeyFile().indexSecret, '9': newKeyFile().indexSecret };
      expect(
        (await new LocalKeyKeeper({ ...file, masterKeys: many }).createKey(resident, 'work')).stored.kekVersion,
      ).toBe(10);
    });

    it('keeps opening keys of the older master key', async () => {
      const { key, stored } = await keeper.createKey(resident, 'identity');
      expect(await bytesOf(new LocalKeyKeeper(rotated()), stored)).toEqual(key.export());
    });

    it('wraps the same data key again, so that the older master key can be retired', async () => {
      const { key, stored } = await keeper.createKey(resident, 'identity');
      const both = rotated();
      const [renewed] = await new LocalKeyKeeper(both).rewrap([stored]);
      expect(renewed).toMatchObject({ subjectId: resident, dataClass: 'identity', kekVersion: 2 });
      const newestOnly = new LocalKeyKeeper({ ...both, masterKeys: { '2': both.masterKeys['2']! } });
      expect(await bytesOf(newestOnly, renewed!)).toEqual(key.export());
      await expect(newestOnly.unwrap([stored])).rejects.toThrow(KeyRefused);
    });

    it('changes neither tokens nor pseudonyms', async () => {
      const after = new LocalKeyKeeper(rotated());
      expect(await after.blind('search', ['ornek'])).toEqual(await keeper.blind('search', ['ornek']));
      expect(await after.pseudonyms([resident])).toEqual(await keeper.pseudonyms([resident]));
    });
  });

  describe('blind tokens', () => {
    it('are the same for the same value, in the order asked for', async () => {
      const [a, b] = await keeper.blind('search', ['ayse', 'omer']);
      expect(await keeper.blind('search', ['omer', 'ayse'])).toEqual([b, a]);
    });

    it('cannot be joined across purposes', async () => {
      const tokens = await Promise.all(PURPOSES.map((purpose) => keeper.blind(purpose, ['ayse'])));
      expect(new Set(tokens.flat()).size).toBe(PURPOSES.length);
    });

    it('cannot be guessed without the secret', async () => {
      expect(await new LocalKeyKeeper(newKeyFile()).blind('search', ['ayse'])).not.toEqual(
        await keeper.blind('search', ['ayse']),
      );
    });

    it('fit a signed 64-bit column and do not meet among 20,000 values', async () => {
      const tokens = await keeper.blind(
        'duplicate',
        Array.from({ length: 20_000 }, (_, i) => `value ${i}`),
      );
      expect(new Set(tokens).size).toBe(20_000);
      expect(tokens.every((token) => BigInt.asIntN(64, token) === token)).toBe(true);
    });
  });

  describe('pseudonyms', () => {
    it('are stable over restarts, whatever case the id is written in', async () => {
      const again = await new LocalKeyKeeper(file).pseudonyms([resident, resident.toUpperCase()]);
      const [first] = await keeper.pseudonyms([resident]);
      expect(again).toEqual([first, first]);
      expect(first).toHaveLength(16);
    });

    it('differ by person and by installation, and are no token of the same id', async () => {
      const [a, b] = await keeper.pseudonyms([resident, other]);
      const [elsewhere] = await new LocalKeyKeeper(newKeyFile()).pseudonyms([resident]);
      const tokens = (await Promise.all(PURPOSES.map((purpose) => keeper.blind(purpose, [resident])))).flat();
      expect(a!.equals(b!)).toBe(false);
      expect(a!.equals(elsewhere!)).toBe(false);
      expect(tokens).not.toContain(a!.readBigInt64BE(0));
    });
  });

  it('opens small secrets only for their purpose and context', async () => {
    const sealed = await keeper.seal('second-factor', 'staff-1', Buffer.from('seed'));
    expect(await keeper.open('second-factor', 'staff-1', sealed)).toEqual(Buffer.from('seed'));
    await expect(keeper.open('second-factor', 'staff-2', sealed)).rejects.toThrow(KeyRefused);
    await expect(keeper.open('stored-answer', 'staff-1', sealed)).rejects.toThrow(KeyRefused);
  });

  it('gives keys whose cells open only in their own column and row', async () => {
    const { key } = await keeper.createKey(resident, 'identity');
    const sealed = sealJson(key, 'core.residents.identity', resident, { given: 'Ömer' });
    expect(openJson(key, 'core.residents.identity', resident, sealed)).toEqual({ given: 'Ömer' });
    expect(() => openJson(key, 'core.residents.identity', other, sealed)).toThrow(KeyRefused);
    expect(() => openJson(key, 'core.resident_history.identity', resident, sealed)).toThrow(KeyRefused);
    expect(() =>
      openText(undefined, 'core.residents.identity', resident, sealText(key, 'core.residents.identity', resident, 'x')),
    ).toThrow(KeyRefused);
  });
});
