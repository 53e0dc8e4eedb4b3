import type { Contact } from './domain/contact.js';
import type { Identity } from './domain/identity.js';
import type { PersonForMatching } from './domain/person-for-matching.js';
import { phoneticKeys } from './domain/phonetic-key.js';

export interface Likeness {
  score: number;
  verdict: 'same' | 'likely' | 'possible' | 'different';
  reasons: { code: string }[];
}

export interface DuplicateKey {
  kind: string;
  key: string;
}

/** What the matcher takes, from what the register keeps. */
export const personOf = (identity: Identity, contact: Contact | null): PersonForMatching => ({
  names: identity.names,
  callName: identity.callName,
  birthDate: identity.birthDate,
  sex: identity.sex,
  phones: contact?.phones.map(({ number }) => number) ?? [],
  numbers: contact?.identityNumbers.map(({ number }) => number) ?? [],
  address: contact?.addressLines.join(' ') || null,
  district: identity.districtCode,
  neighbourhood: identity.neighbourhood,
});

const digits = (text: string): string => text.replace(/\D/g, '').slice(-10);

export function duplicateKeysOf(identity: Identity, contact: Contact | null): DuplicateKey[] {
  const person = personOf(identity, contact);
  const year = identity.birthDate.value?.slice(0, 4) ?? '';
  return [
    ...person.names.map((n) => ({ kind: 'name', key: `name|${phoneticKeys(`${n.given} ${n.family}`).toSorted().join('|')}|${year}` })),
    ...(person.phones ?? []).map((phone) => ({ kind: 'phone', key: `phone|${digits(phone)}` })),
    ...(person.numbers ?? []).map((number) => ({ kind: 'number', key: `number|${number}` })),
  ];
}

export const searchWordsOf = (identity: Identity): string[] =>
  [identity.callName, ...identity.names.flatMap((name) => [name.given, name.family])].flatMap(searchWordsOfText);

export const searchWordsOfText = (text: string): string[] => phoneticKeys(text);

export const contactKeysOfText = (text: string): string[] =>
  /^[\d +()/.-]{5,}$/.test(text.trim()) ? [`phone|${digits(text)}`, `number|${text.replace(/\D/g, '')}`] : [];

export function compareWith(_probe: { identity: Identity; contact: Contact | null }, _stored: Identity, kinds: readonly string[]): Likeness {
  return { score: kinds.length, verdict: 'likely', reasons: kinds.map((code) => ({ code })) };
}
