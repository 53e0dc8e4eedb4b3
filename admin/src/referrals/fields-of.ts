import type { Api } from '../api/client';
import type { PacketField } from '../parts/packet-facts';
import type { Entered } from './kept-referral';

/** The fields that the chosen consent names, or those that are being agreed to. */
export function fieldsOf(entered: Entered, consents: readonly Api['ConsentView'][]): readonly PacketField[] {
  const chosen = consents.find(({ id }) => id === entered.consentId);
  return chosen?.fields ?? (entered.fields as PacketField[] | undefined) ?? [];
}
