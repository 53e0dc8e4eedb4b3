import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { SubjectKeys, openJson, sealJson, type KeyColumns } from '../../platform/crypto/subject-keys.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { StaleVersion, expectVersion } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import {
  blankContact,
  changedContactFields,
  withContactInput,
  type Contact,
  type ContactField,
  type ContactInput,
} from '../domain/contact.js';
import { contactAdvice } from '../advice.js';
import type { ContactView } from './contact.dto.js';
import type { AccessPurpose } from '../purpose.js';
import { ResidentFiles, personsOf, requireLive } from '../resident-files.js';
import { ResidentTokens } from '../resident-tokens.js';

interface ContactRow extends KeyColumns {
  details: Buffer | null;
  version: number;
}

/** Phones, e-mail, address, identity numbers and the safe-contact rule of one resident: with a purpose, under the restricted role. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly files: ResidentFiles,
    private readonly keys: SubjectKeys,
    private readonly tokens: ResidentTokens,
  ) {}

  read(actor: Actor, residentId: string, purpose: AccessPurpose): Promise<ContactView> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, residentId);
      record(tx, { action: 'contact.read', purpose, persons: personsOf(row) });
      const { contact, version } = await tx.as('hs_restricted', () => this.stored(tx, residentId));
      return showContact(contact, version);
    });
  }

  change(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    version: number,
    input: ContactInput,
  ): Promise<ContactView> {
    return this.database.transaction(actor, async (tx) => {
      const file = await this.files.load(tx, residentId, 'lock');
      requireLive(file.row.state);
      const saved = await tx.as('hs_restricted', async () => {
        const before = await this.stored(tx, residentId);
        expectVersion(before.version, version);
        const next = withContactInput(before.contact, input);
        const fields = changedContactFields(before.contact, next);
        if (fields.length === 0 && before.version > 0) return { contact: next, version, fields };
        await this.save(tx, residentId, before, next, fields);
        return { contact: next, version: version + 1, fields };
      });
      record(tx, { action: 'contact.change', purpose, persons: personsOf(file.row), detail: { fields: saved.fields } });
      if (saved.version !== version) {
        await this.tokens.write(tx, residentId, file.identity!, saved.contact);
        await this.files.note(tx, residentId, file.row.version, 'contact', saved.fields);
        await tx.emit('resident.contact-changed', { residentId, version: saved.version });
      }
      return showContact(saved.contact, saved.version);
    });
  }

  private async stored(tx: Tx, residentId: string): Promise<{ contact: Contact; version: number }> {
    const row = await tx.one<ContactRow>(
      `SELECT c.details, c.version, k.kek_version, k.wrapped
         FROM restricted.contacts c LEFT JOIN keys.data_keys k ON k.subject_id = c.resident_id AND k.data_class = 'restricted'
        WHERE c.resident_id = $1`,
      [residentId],
    );
    if (!row?.details || !row.wrapped) return { contact: blankContact(), version: row?.version ?? 0 };
    const [key] = await this.keys.opened([{ subjectId: residentId, key: row }], 'restricted');
    return {
      contact: openJson<Contact>(key, 'restricted.contacts.details', residentId, row.details),
      version: row.version,
    };
  }

  private async save(
    tx: Tx,
    residentId: string,
    before: { contact: Contact; version: number },
    next: Contact,
    fields: ContactField[],
  ): Promise<void> {
    const key = await this.keys.ensure(tx, residentId, 'restricted');
    const details = sealJson(key, 'restricted.contacts.details', residentId, next);
    const changed =
      before.version === 0
        ? await tx.run(
            'INSERT INTO restricted.contacts (resident_id, details) VALUES ($1, $2) ON CONFLICT DO NOTHING',
            [residentId, details],
          )
        : await tx.run(
            'UPDATE restricted.contacts SET details = $2, version = version + 1 WHERE resident_id = $1 AND version = $3',
            [residentId, details, before.version],
          );
    if (changed === 0) throw new StaleVersion();
    const historyId = newId();
    const former =
      before.version === 0 ? null : sealJson(key, 'restricted.contact_history.details', historyId, before.contact);
    await tx.query(
      'INSERT INTO restricted.contact_history (id, resident_id, version, changed_by, fields, details) VALUES ($1, $2, $3, $4, $5, $6)',
      [historyId, residentId, before.version + 1, actorId(tx.actor), fields, former],
    );
  }
}

export const showContact = (contact: Contact, version: number): ContactView => ({
  phones: contact.phones,
  email: contact.email,
  addressLines: contact.addressLines,
  identityNumbers: contact.identityNumbers,
  safeContact: contact.safeContact,
  version,
  advice: contactAdvice(contact, ''),
});
