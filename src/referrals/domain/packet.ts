import type { PacketField } from '../../consent/index.js';
import type { SafeContactRule, Sex } from '../../residents/index.js';
import type { Sector } from '../../service-directory/index.js';

/** What is known of a person when a referral is sent; null where nothing was recorded. */
export interface PacketSource {
  callName: string | null;
  names: readonly { given: string; family: string }[];
  birthDate: { value: string | null; quality: string } | null;
  sex: Sex | null;
  languages: readonly { code: string; interpreter?: boolean; proficiency?: string }[];
  /** P-code; whoever shows it has the names. */
  districtCode: string | null;
  neighbourhood: string | null;
  phones: readonly { number: string; note?: string | null }[];
  safeContact: { rule: SafeContactRule; note?: string | null } | null;
  householdSize: number | null;
  sector: Sector;
  /** Written by the sender for this referral. */
  needSummary: string | null;
}

/** What each field says; null where nothing was recorded. A field of the consent list without a row here does not compile. */
export interface PacketValues {
  callName: string | null;
  names: { given: string; family: string }[];
  birthDate: string | null;
  age: number | null;
  sex: Sex | null;
  languages: string[];
  interpreterNeed: boolean | null;
  district: string | null;
  neighbourhood: string | null;
  phone: string[];
  safeContact: { rule: SafeContactRule; note: string | null } | null;
  householdSize: number | null;
  sector: Sector;
  needSummary: string | null;
}

/** What the ciphertext `core.referrals.packet` holds: exactly the fields of the consent. */
export interface Packet {
  takenOn: string;
  fields: Partial<PacketValues>;
}

/** How each field is filled. */
const FILL: { [F in PacketField]: (source: PacketSource, today: string) => PacketValues[F] } = {
  callName: (s) => s.callName,
  names: (s) => s.names.map(({ given, family }) => ({ given, family })),
  birthDate: (s) => s.birthDate?.value ?? null,
  age: (s, today) => ageOn(s.birthDate?.value ?? null, today),
  sex: (s) => s.sex,
  languages: (s) => s.languages.map(({ code }) => code),
  interpreterNeed: (s) => interpreterNeed(s),
  district: (s) => s.districtCode,
  neighbourhood: (s) => s.neighbourhood,
  phone: (s) => s.phones.map(({ number }) => number),
  safeContact: (s) => (s.safeContact === null ? null : { rule: s.safeContact.rule, note: s.safeContact.note ?? null }),
  householdSize: (s) => s.householdSize,
  sector: (s) => s.sector,
  needSummary: (s) => s.needSummary,
};

/** The snapshot that is sent: computed field by field from what was agreed to, and nothing else. */
export function packetOf(agreed: readonly PacketField[], source: PacketSource, today: string): Packet {
  const fields: Partial<PacketValues> = Object.fromEntries(agreed.map((field) => [field, FILL[field](source, today)]));
  return { takenOn: today, fields };
}

/** Whole years on a day; of a birth date known to the month or year, the years that are certain to have passed. */
export function ageOn(born: string | null, today: string): number | null {
  const match = born === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(born);
  if (!match) return null;
  const latest = `${match[2] ?? '12'}-${match[3] ?? '31'}`;
  const age = Number(today.slice(0, 4)) - Number(match[1]) - (today.slice(5) < latest ? 1 : 0);
  return Math.max(0, age);
}

/** Yes or no, and null when nothing is recorded about languages: silence is not "no need". */
function interpreterNeed({ languages }: PacketSource): boolean | null {
  if (languages.length === 0) return null;
  return languages.some(
    ({ interpreter, proficiency }) => interpreter === true || proficiency === 'interpreter_required',
  );
}
