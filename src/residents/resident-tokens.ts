import { Injectable } from '@nestjs/common';
import { KeyKeeper } from '../platform/crypto/key-keeper.js';
import { SubjectKeys, openJson, type KeyColumns } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Contact } from './domain/contact.js';
import type { Identity } from './domain/identity.js';
import { duplicateKeysOf, searchTextsOf } from './matching.js';

export interface Tokens {
  duplicate: bigint[];
  search: bigint[];
}

/** The blind tokens of a person: what the duplicate search and the search by name see instead of names, numbers and phones. */
export async function tokensOf(keeper: KeyKeeper, identity: Identity, contact: Contact | null): Promise<Tokens> {
  const duplicate = duplicateKeysOf(identity, contact).map(({ text }) => text);
  return {
    duplicate: await keeper.blind('duplicate', duplicate),
    search: await keeper.blind('search', searchTextsOf(identity)),
  };
}

/** Keeps the tokens of stored residents in step with their data. */
@Injectable()
export class ResidentTokens {
  constructor(
    private readonly keeper: KeyKeeper,
    private readonly keys: SubjectKeys,
  ) {}

  /** After a change of identity. Contact data is read for its tokens only, under its own role; nobody is shown it. */
  async renew(tx: Tx, residentId: string, identity: Identity): Promise<void> {
    const contact = await tx.as('hs_restricted', async () => {
      const row = await tx.one<KeyColumns & { details: Buffer }>(
        `SELECT c.details, k.kek_version, k.wrapped
           FROM restricted.contacts c JOIN keys.data_keys k ON k.subject_id = c.resident_id AND k.data_class = 'restricted'
          WHERE c.resident_id = $1 AND c.details IS NOT NULL`,
        [residentId],
      );
      if (!row) return null;
      const [key] = await this.keys.opened([{ subjectId: residentId, key: row }], 'restricted');
      return openJson<Contact>(key, 'restricted.contacts.details', residentId, row.details);
    });
    await this.write(tx, residentId, identity, contact);
  }

  async write(tx: Tx, residentId: string, identity: Identity, contact: Contact | null): Promise<void> {
    const { duplicate, search } = await tokensOf(this.keeper, identity, contact);
    await tx.query(
      `INSERT INTO core.resident_tokens (resident_id, duplicate, search) VALUES ($1, $2, $3)
       ON CONFLICT (resident_id) DO UPDATE SET duplicate = excluded.duplicate, search = excluded.search`,
      [residentId, duplicate, search],
    );
  }
}
