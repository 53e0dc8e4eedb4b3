import type { ConsentForm, ConsentState, ConsentStep } from './domain/consent-rules.js';
import type { PacketField } from './domain/packet-fields.js';

/** The one organisation that may be told. */
export class ConsentRecipient {
  id!: string;
  name!: string;
}

/** What a resident allowed one organisation to know; days are `YYYY-MM-DD`. */
export class ConsentView {
  id!: string;
  residentId!: string;
  unitId!: string;
  recipient!: ConsentRecipient;
  fields!: PacketField[];
  /** In which language it was explained: ISO 639. */
  language!: string;
  interpreter!: boolean;
  form!: ConsentForm;
  givenOn!: string;
  /** The last day on which it holds. */
  validUntil!: string;
  withdrawnAt!: string | null;
  recordedAt!: string;
  /** As of today. */
  state!: ConsentState;
  version!: number;
  allowedSteps!: ConsentStep[];
}

export class ConsentViews {
  items!: ConsentView[];
  nextCursor!: string | null;
}

export class PacketFieldLabel {
  tr!: string;
  en!: string;
  ar!: string;
}

/** A field that a resident can agree to have disclosed, as the paper form calls it. */
export class PacketFieldView {
  name!: PacketField;
  label!: PacketFieldLabel;
}

export class PacketFieldViews {
  items!: PacketFieldView[];
}
