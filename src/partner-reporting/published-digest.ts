import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './domain/snapshot-checksum.js';
import type { PublishedCell } from './domain/safe-profile.js';

/** SHA-256 over the published cells in canonical JSON (RFC 8785): what approver, releaser and liaison compare. Holds nothing hidden. */
export const publishedDigest = (cells: readonly PublishedCell[]): Buffer =>
  createHash('sha256')
    .update(canonicalJson(cells as unknown as Json))
    .digest();
