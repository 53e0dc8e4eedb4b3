import type { SafeContactRule, Sex } from '../residents/index.js';
import type { Sector } from '../service-directory/index.js';

export class PacketName {
  given!: string;
  family!: string;
}

export class PacketSafeContact {
  rule!: SafeContactRule;
  note!: string | null;
}

/** The disclosed fields: those that the consent names, and no others. Null where nothing was recorded. */
export class PacketFieldsView {
  callName?: string | null;
  names?: PacketName[];
  /** `YYYY-MM-DD`, or as much of it as is known. */
  birthDate?: string | null;
  age?: number | null;
  sex?: Sex | null;
  /** ISO 639. */
  languages?: string[];
  interpreterNeed?: boolean | null;
  /** P-code. */
  district?: string | null;
  neighbourhood?: string | null;
  phone?: string[];
  safeContact?: PacketSafeContact | null;
  householdSize?: number | null;
  sector?: Sector;
  needSummary?: string | null;
}

/** What was disclosed, as it was on the day it was sent. */
export class PacketView {
  takenOn!: string;
  fields!: PacketFieldsView;
}
