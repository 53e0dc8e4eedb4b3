import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { DomainError } from '../errors.js';

const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const OVERHEAD = 1 + NONCE + TAG;

/** A ciphertext that does not belong here, was altered, or whose key is another. Never says which. */
export class KeyRefused extends DomainError {
  constructor() {
    super('unavailable', 'cannot-be-opened', 'This cannot be opened.');
  }
}

/**
 * AES-256-GCM with a fresh 96-bit nonce. Layout: format (1 byte), nonce (12), ciphertext, tag (16). The context is authenticated but
 * not stored: a ciphertext moved to another row, column or person does not open.
 */
export function sealBox(key: KeyObject, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()], OVERHEAD + body.length);
}

/** Opens what `sealBox` made, or throws `KeyRefused`. */
export function openBox(key: KeyObject, context: string, sealed: Buffer): Buffer {
  if (sealed.length < OVERHEAD || sealed[0] !== FORMAT) throw new KeyRefused();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    const plain = decipher.update(sealed.subarray(1 + NONCE, sealed.length - TAG));
    decipher.final();
    return plain;
  } catch {
    throw new KeyRefused();
  }
}
