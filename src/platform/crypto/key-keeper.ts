import type { KeyObject } from 'node:crypto';

/** What a data key opens; each class is readable by other database roles (see the `keys` migration). */
export type DataClass = 'identity' | 'demographics' | 'restricted' | 'work' | 'packet' | 'shield';

/** What a blind token is for; each purpose has its own secret, so that tokens cannot be joined across purposes. */
export type BlindPurpose = 'duplicate' | 'search' | 'request';

/** Small secrets that belong to no person: second-factor seeds, stored answers. */
export type SealPurpose = 'second-factor' | 'stored-answer' | 'signing';

export interface WrappedKey {
  subjectId: string;
  dataClass: DataClass;
  kekVersion: number;
  wrapped: Buffer;
}

/**
 * The only holder of the master secrets. Everything else sees data keys for one subject and class at a time, tokens and pseudonyms.
 * In the embedded set-up it reads a key file; a deployment can put it into a process or service of its own behind this interface,
 * which is why every method may be asynchronous and takes batches.
 */
export abstract class KeyKeeper {
  /** Makes a fresh 256-bit data key; the wrapped form is what the database stores. */
  abstract createKey(subjectId: string, dataClass: DataClass): Promise<{ key: KeyObject; stored: WrappedKey }>;

  /** Opens wrapped keys, in the order given. Throws `KeyRefused` when one was moved, altered or made with a retired key. */
  abstract unwrap(keys: readonly WrappedKey[]): Promise<KeyObject[]>;

  /** Wraps again under the newest master key, for rotation. */
  abstract rewrap(keys: readonly WrappedKey[]): Promise<WrappedKey[]>;

  /** Keyed 64-bit tokens of values, for search without plain text: HMAC-SHA-256 cut to 8 bytes, as signed integers. */
  abstract blind(purpose: BlindPurpose, values: readonly string[]): Promise<bigint[]>;

  /** The pseudonym under which protected attributes of a resident are kept: HMAC-SHA-256 of the id, 16 bytes. */
  abstract pseudonyms(residentIds: readonly string[]): Promise<Buffer[]>;

  abstract seal(purpose: SealPurpose, context: string, plain: Buffer): Promise<Buffer>;

  abstract open(purpose: SealPurpose, context: string, sealed: Buffer): Promise<Buffer>;
}
