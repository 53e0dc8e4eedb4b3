/** How this person may be reached without harm. Whoever was not asked may be in danger: silence is never "any way". */
export const SAFE_CONTACT_RULES = [
  'not_asked',
  'any',
  'no_calls',
  'calls_only_from_named',
  'messages_only',
  'only_in_person',
  'through_trusted_person',
  'no_contact',
] as const;
export type SafeContactRule = (typeof SAFE_CONTACT_RULES)[number];

export const NUMBER_KINDS = ['tckn', 'ykn', 'passport', 'unhcr', 'other'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export interface IdentityNumber {
  kind: NumberKind;
  number: string;
}

/** What the ciphertext `restricted.contacts.details` holds. */
export interface Contact {
  phones: { number: string; note: string | null }[];
  email: string | null;
  addressLines: string[];
  identityNumbers: IdentityNumber[];
  safeContact: { rule: SafeContactRule; note: string | null };
}

/** What a request may say; absent stays as it is, null clears. */
export interface ContactInput {
  phones?: { number: string; note?: string | null }[] | null;
  email?: string | null;
  addressLines?: string[] | null;
  identityNumbers?: IdentityNumber[] | null;
  safeContact?: { rule: SafeContactRule; note?: string | null } | null;
}

export const CONTACT_FIELDS = ['phones', 'email', 'addressLines', 'identityNumbers', 'safeContact'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export const blankContact = (): Contact => ({
  phones: [],
  email: null,
  addressLines: [],
  identityNumbers: [],
  safeContact: { rule: 'not_asked', note: null },
});

export function withContactInput(contact: Contact, input: ContactInput): Contact {
  return {
    phones:
      input.phones === undefined
        ? contact.phones
        : (input.phones ?? []).map((p) => ({ number: p.number.trim(), note: p.note ?? null })),
    email: input.email === undefined ? contact.email : (input.email?.trim() ?? null),
    addressLines:
      input.addressLines === undefined
        ? contact.addressLines
        : (input.addressLines ?? []).map((line) => line.normalize('NFC').trim()),
    identityNumbers:
      input.identityNumbers === undefined
        ? contact.identityNumbers
        : (input.identityNumbers ?? []).map(({ kind, number }) => ({ kind, number: number.trim() })),
    safeContact:
      input.safeContact === undefined
        ? contact.safeContact
        : input.safeContact
          ? { rule: input.safeContact.rule, note: input.safeContact.note ?? null }
          : { rule: 'not_asked', note: null },
  };
}

export const changedContactFields = (before: Contact, after: Contact): ContactField[] =>
  CONTACT_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
