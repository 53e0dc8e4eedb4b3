import type { KeyObject } from 'node:crypto';
import { openJson, openText, sealJson, sealText, type SubjectKeys } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Packet } from './domain/packet.js';
import type { ReferralStepRow } from './referrals.queries.js';

const PACKET = 'core.referrals.packet';
const MESSAGE = 'core.referral_steps.message';

/** A step with its message opened; null when there was none, or when its key was destroyed. */
export type OpenStep = Omit<ReferralStepRow, 'message'> & { message: string | null };

/** Makes the key of a packet and seals what is sent under it. */
export async function sealPacket(tx: Tx, keys: SubjectKeys, referralId: string, packet: Packet): Promise<Buffer> {
  return sealJson(await keys.create(tx, referralId, 'packet'), PACKET, referralId, packet);
}

/** Opens a packet and the messages about it: one key opens all, and without it nothing is left to read. */
export async function openPacket(
  tx: Tx,
  keys: SubjectKeys,
  referral: { id: string; packet: Buffer | null },
  steps: readonly ReferralStepRow[],
): Promise<{ packet: Packet | null; steps: OpenStep[] }> {
  const key = await packetKey(tx, keys, referral.id);
  return {
    packet: key && referral.packet ? openJson<Packet>(key, PACKET, referral.id, referral.packet) : null,
    steps: steps.map((step) => ({
      ...step,
      message: key && step.message ? openText(key, MESSAGE, step.id, step.message) : null,
    })),
  };
}

/** Seals a message to the other side for the step with this id. */
export async function sealMessage(
  tx: Tx,
  keys: SubjectKeys,
  referralId: string,
  stepId: string,
  text: string,
): Promise<Buffer | null> {
  const key = await packetKey(tx, keys, referralId);
  return key ? sealText(key, MESSAGE, stepId, text) : null;
}

async function packetKey(tx: Tx, keys: SubjectKeys, referralId: string): Promise<KeyObject | undefined> {
  return (await keys.find(tx, [referralId], 'packet')).get(referralId);
}
