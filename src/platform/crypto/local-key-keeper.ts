import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { KeyKeeper, type BlindPurpose, type DataClass, type SealPurpose, type WrappedKey } from './key-keeper.js';
import { KeyRefused, openBox, sealBox } from './sealed-box.js';
import type { KeyFile } from './key-file.js';

/** A key keeper in the same process, over a key file. Whoever can read the file can read everything: see docs/security.md. */
export class LocalKeyKeeper extends KeyKeeper {
  private readonly wrapping = new Map<number, KeyObject>();
  private readonly derived = new Map<string, KeyObject>();
  private readonly newest: number;

  constructor(private readonly file: KeyFile) {
    super();
    for (const [version, secret] of Object.entries(file.masterKeys)) {
      this.wrapping.set(Number(version), derive(secret, 'wrap'));
    }
    this.newest = Math.max(...this.wrapping.keys());
  }

  async createKey(subjectId: string, dataClass: DataClass): Promise<{ key: KeyObject; stored: WrappedKey }> {
    const raw = randomBytes(32);
    return { key: createSecretKey(raw), stored: this.wrap(raw, subjectId, dataClass) };
  }

  async unwrap(keys: readonly WrappedKey[]): Promise<KeyObject[]> {
    return keys.map((stored) => createSecretKey(this.raw(stored)));
  }

  async rewrap(keys: readonly WrappedKey[]): Promise<WrappedKey[]> {
    return keys.map((stored) => this.wrap(this.raw(stored), stored.subjectId, stored.dataClass));
  }

  async blind(purpose: BlindPurpose, values: readonly string[]): Promise<bigint[]> {
    const key = this.secret(`blind:${purpose}`);
    return values.map((value) => createHmac('sha256', key).update(value).digest().readBigInt64BE(0));
  }

  async pseudonyms(residentIds: readonly string[]): Promise<Buffer[]> {
    const key = this.secret('pseudonym');
    return residentIds.map((id) => createHmac('sha256', key).update(id.toLowerCase()).digest().subarray(0, 16));
  }

  async seal(purpose: SealPurpose, context: string, plain: Buffer): Promise<Buffer> {
    return sealBox(this.secret(`seal:${purpose}`), context, plain);
  }

  async open(purpose: SealPurpose, context: string, sealed: Buffer): Promise<Buffer> {
    return openBox(this.secret(`seal:${purpose}`), context, sealed);
  }

  private wrap(raw: Buffer, subjectId: string, dataClass: DataClass): WrappedKey {
    const kekVersion = this.newest;
    const wrapped = sealBox(this.wrappingKey(kekVersion), keyContext(subjectId, dataClass, kekVersion), raw);
    return { subjectId, dataClass, kekVersion, wrapped };
  }

  private raw({ subjectId, dataClass, kekVersion, wrapped }: WrappedKey): Buffer {
    return openBox(this.wrappingKey(kekVersion), keyContext(subjectId, dataClass, kekVersion), wrapped);
  }

  private wrappingKey(version: number): KeyObject {
    const key = this.wrapping.get(version);
    if (!key) throw new KeyRefused();
    return key;
  }

  private secret(label: string): KeyObject {
    let key = this.derived.get(label);
    if (!key) {
      key = derive(this.file.indexSecret, label);
      this.derived.set(label, key);
    }
    return key;
  }
}

const keyContext = (subjectId: string, dataClass: DataClass, version: number) =>
  `key|${subjectId}|${dataClass}|${version}`;

/** HKDF-SHA-256 (RFC 5869): one secret gives an independent key per label. */
function derive(secretBase64: string, label: string): KeyObject {
  const bytes = hkdfSync('sha256', Buffer.from(secretBase64, 'base64'), Buffer.alloc(0), `hemsehri:${label}`, 32);
  return createSecretKey(Buffer.from(bytes));
}
