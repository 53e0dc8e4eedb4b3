import type { ConsentForm } from '../../consent/domain/consent-rules.js';
import { inListOrder, type PacketField } from '../../consent/domain/packet-fields.js';
import type { HouseholdRole } from '../../residents/domain/household.js';
import type { WgAnswer, WgDomain } from '../../residents/domain/disability.js';
import type { Role } from '../../access/index.js';
import type * as demo from '../generator/codes.js';
import type { DemoUnit, DemoWorker } from '../generator/types.js';

/** Where the generator's words differ from those of the tables. Words that are the same are passed on and checked by the database. */
export const PRIORITY = { emergency: 'urgent', urgent: 'high', normal: 'normal' } as const satisfies Record<
  demo.Priority,
  string
>;

export const WG_DOMAIN: Record<demo.WgDomain, WgDomain> = {
  vision: 'seeing',
  hearing: 'hearing',
  mobility: 'walking',
  communication: 'communicating',
  self_care: 'selfCare',
  cognition: 'remembering',
};

export const wgAnswer = (answer: demo.WgAnswer): WgAnswer => answer.replace(' ', '_') as WgAnswer;

export const householdRole = (role: demo.HouseholdRole, kind: demo.HouseholdKind): HouseholdRole =>
  role !== 'other' ? role : kind === 'shared' ? 'not_related' : 'other_relative';

export const CONSENT_FORM: Record<demo.ConsentMethod, ConsentForm> = {
  written: 'signed',
  verbal: 'verbal_witnessed',
  remote: 'verbal_witnessed',
  guardian: 'guardian',
};

/** Needs of a special kind have no place in a packet: the short description of the need is what a partner gets. */
const PACKET_FIELDS: Record<string, readonly PacketField[]> = {
  call_name: ['callName'],
  need: ['sector', 'needSummary'],
  phone: ['phone', 'safeContact'],
  language: ['languages', 'interpreterNeed'],
  district: ['district'],
  birth_year: ['age', 'names'],
  household_size: ['householdSize'],
  address: ['neighbourhood'],
};

export const packetFields = (fields: readonly string[]): PacketField[] =>
  inListOrder(fields.flatMap((field) => PACKET_FIELDS[field] ?? []));

export const UNIT_KIND: Record<string, string> = {
  intake: 'intake',
  'refugee-branch': 'refugee-branch',
  'legal-aid': 'legal-aid',
};
export const unitKind = ({ key }: DemoUnit): string => UNIT_KIND[key] ?? 'social-work';

export function roleOf({ role, unitKey }: DemoWorker): Role {
  if (role === 'intake_desk') return 'intake';
  if (role === 'social_worker' && unitKey === 'refugee-branch') return 'refugee_worker';
  return role;
}
