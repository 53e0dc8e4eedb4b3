import type { PacketFieldView } from '../consent/index.js';

export class ReceiptTranslation {
  /** ISO 639. */
  language!: string;
  name!: string;
}

export class ReceiptPlace {
  name!: string | null;
  address!: string | null;
  city!: string | null;
  postalCode!: string | null;
}

/** Where to go. Places and ways of contact are there only for services that the public directory shows. */
export class ReceiptService {
  name!: string;
  translations!: ReceiptTranslation[];
  organization!: string;
  url!: string | null;
  email!: string | null;
  phones!: string[];
  places!: ReceiptPlace[];
}

/** What may stand on a paper that anybody may find: no name, no need, and no value of what was shared. */
export class ReferralReceipt {
  code!: string;
  service!: ReceiptService;
  /** What was agreed to be shared: names of the fields only. */
  shared!: PacketFieldView[];
  sentOn!: string;
  /** The day by which the organisation should have said yes or no. */
  answerExpectedOn!: string;
  /** The unit of the directorate to ask. */
  unitName!: string;
}
