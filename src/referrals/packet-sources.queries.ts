import { openJson, type SubjectKeys } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import type { PacketField } from '../consent/index.js';
import type { Contact, Identity } from '../residents/index.js';
import type { PacketSource } from './domain/packet.js';

const OF_CONTACT: readonly PacketField[] = ['phone', 'safeContact'];

/** Reads what a packet may be made of. Contact data is opened only when one of the agreed fields needs it. */
export async function packetSource(
  tx: Tx,
  keys: SubjectKeys,
  residentId: string,
  agreed: readonly PacketField[],
): Promise<Omit<PacketSource, 'sector' | 'needSummary'>> {
  const row = await tx.one<{ identity: Buffer | null; household_size: number | null }>(
    `SELECT r.identity, (SELECT count(*)::int FROM core.household_members a JOIN core.household_members b ON b.household_id = a.household_id
       WHERE a.resident_id = r.id AND a.until_date IS NULL AND b.until_date IS NULL) AS household_size
     FROM core.residents r WHERE r.id = $1`,
    [residentId],
  );
  const key = (await keys.find(tx, [residentId], 'identity')).get(residentId);
  const identity: Partial<Identity> = row?.identity
    ? openJson<Identity>(key, 'core.residents.identity', residentId, row.identity)
    : {};
  const contact = agreed.some((field) => OF_CONTACT.includes(field)) ? await contactOf(tx, keys, residentId) : {};
  return {
    callName: identity.callName ?? null,
    names: identity.names ?? [],
    birthDate: identity.birthDate ?? null,
    sex: identity.sex ?? null,
    languages: identity.languages ?? [],
    districtCode: identity.districtCode ?? null,
    neighbourhood: identity.neighbourhood ?? null,
    phones: contact.phones ?? [],
    safeContact: contact.safeContact ?? null,
    // Nobody counts as zero: a person without a recorded household is simply not counted.
    householdSize: row?.household_size || null,
  };
}

function contactOf(tx: Tx, keys: SubjectKeys, residentId: string): Promise<Partial<Contact>> {
  return tx.as('hs_restricted', async () => {
    const row = await tx.one<{ details: Buffer | null }>(
      'SELECT details FROM restricted.contacts WHERE resident_id = $1',
      [residentId],
    );
    if (!row?.details) return {};
    const key = (await keys.find(tx, [residentId], 'restricted')).get(residentId);
    return openJson<Contact>(key, 'restricted.contacts.details', residentId, row.details);
  });
}
