import { isDay } from '../platform/dates.js';
import { unfitForLine } from '../platform/http/text-rules.js';
import { COUNTRY_CODES } from '../residents/domain/countries.js';
import { DISTRICTS } from '../residents/domain/districts.js';
import { HOUSEHOLD_ROLES, type HouseholdRole } from '../residents/domain/household.js';
import {
  BIRTH_QUALITIES,
  PROFICIENCIES,
  SCRIPTS,
  SEXES,
  type BirthQuality,
  type Proficiency,
  type Script,
  type Sex,
} from '../residents/domain/identity.js';
import { LANGUAGE_CODES } from '../residents/domain/languages.js';
import {
  LEGAL_STATUSES,
  POPULATION_TYPES,
  type AnnexInput,
  type LegalStatus,
  type PopulationType,
} from '../residents/domain/legal-statuses.js';
import { NUMBER_KINDS, type ContactInput, type NumberKind } from '../residents/domain/contact.js';
import { identityFaults, type IdentityInput } from '../residents/index.js';

/** Columns of the file of residents; the README says what each holds. */
export const RESIDENT_CSV_COLUMNS = [
  'external_id',
  'call_name',
  'given_name',
  'family_name',
  'own_script',
  'own_given_name',
  'own_family_name',
  'variant_given_name',
  'variant_family_name',
  'birth_date',
  'birth_date_quality',
  'sex',
  'languages',
  'district',
  'neighbourhood',
  'phone',
  'identity_number',
  'identity_number_kind',
  'population_type',
  'citizenship',
  'status',
  'status_from',
  'status_until',
  'household_code',
  'household_role',
  'registered_on',
] as const;
export type ResidentColumn = (typeof RESIDENT_CSV_COLUMNS)[number];

export const NEEDED_COLUMNS = [
  'external_id',
  'call_name',
  'registered_on',
] as const satisfies readonly ResidentColumn[];

export interface ResidentRow {
  externalId: string;
  identity: IdentityInput & { callName: string };
  contact: ContactInput | null;
  annex: AnnexInput | null;
  household: { code: string; role: HouseholdRole } | null;
  registeredOn: string;
}

export interface ColumnFault {
  column: ResidentColumn;
  code: string;
}

const DISTRICT_BY_NAME = new Map(
  DISTRICTS.flatMap(({ code, name }) => [
    [code.toLowerCase(), code],
    [name.toLocaleLowerCase('tr'), code],
  ]),
);
const COUNTRIES = new Set(COUNTRY_CODES);
const LANGUAGES = new Set(LANGUAGE_CODES);
const COLUMN_OF_POINTER: Record<string, ResidentColumn> = {
  birthDate: 'birth_date',
  languages: 'languages',
  names: 'given_name',
};

/** Checks one line and turns it into what the register takes; all faults at once. */
export function readResident(fields: Readonly<Record<string, string>>, today: string): ResidentRow | ColumnFault[] {
  const reader = new Reader(fields, today);
  const identity = reader.identity();
  const row = {
    externalId: reader.needed('external_id', 100),
    identity,
    contact: reader.contact(),
    annex: reader.annex(),
    household: reader.household(),
    registeredOn: reader.pastDay('registered_on'),
  };
  if (reader.faults.length === 0) {
    for (const { pointer, code } of identityFaults(identity, today)) {
      reader.fault(COLUMN_OF_POINTER[pointer.split('/')[1] ?? ''] ?? 'call_name', code);
    }
  }
  return reader.faults.length > 0 ? reader.faults : (row as ResidentRow);
}

class Reader {
  readonly faults: ColumnFault[] = [];

  constructor(
    private readonly fields: Readonly<Record<string, string>>,
    private readonly today: string,
  ) {}

  fault(column: ResidentColumn, code: string): void {
    if (!this.faults.some((known) => known.column === column && known.code === code))
      this.faults.push({ column, code });
  }

  identity(): IdentityInput & { callName: string } {
    return {
      callName: this.needed('call_name', 120) ?? '',
      names: this.names(),
      birthDate: this.birth(),
      sex: this.one<Sex>('sex', SEXES) ?? 'unknown',
      languages: this.languages(),
      districtCode: this.district(),
      neighbourhood: this.text('neighbourhood', 120),
    };
  }

  contact(): ContactInput | null {
    const phone = this.text('phone', 30);
    if (phone !== null && !/^\+?[\d ()/.-]{5,30}$/.test(phone)) this.fault('phone', 'not-a-phone-number');
    const number = this.text('identity_number', 40);
    const kind = this.one<NumberKind>('identity_number_kind', NUMBER_KINDS);
    if (number === null && kind !== null) this.fault('identity_number', 'missing');
    if (phone === null && number === null) return null;
    return {
      phones: phone === null ? [] : [{ number: phone }],
      identityNumbers: number === null ? [] : [{ kind: kind ?? kindOf(number), number }],
    };
  }

  annex(): AnnexInput | null {
    const status = this.one<LegalStatus>('status', Object.keys(LEGAL_STATUSES) as LegalStatus[]);
    const populationType = this.one<PopulationType>('population_type', POPULATION_TYPES);
    const citizenship = this.text('citizenship', 3);
    const [statusFrom, statusUntil] = [this.day('status_from'), this.day('status_until')];
    if (citizenship !== null && !COUNTRIES.has(citizenship)) this.fault('citizenship', 'not-of-the-list');
    if (statusFrom && statusUntil && statusUntil < statusFrom) this.fault('status_until', 'before-from');
    if (status !== null) return { status, populationType, citizenship, statusFrom, statusUntil };
    if (populationType ?? citizenship ?? statusFrom ?? statusUntil) this.fault('status', 'missing');
    return null;
  }

  household(): ResidentRow['household'] {
    const code = this.text('household_code', 100);
    const role = this.one<HouseholdRole>('household_role', HOUSEHOLD_ROLES);
    if (code !== null && role !== null) return { code, role };
    if (code !== null) this.fault('household_role', 'missing');
    if (role !== null) this.fault('household_code', 'missing');
    return null;
  }

  needed(column: ResidentColumn, longest: number): string | null {
    const text = this.text(column, longest);
    if (text === null && this.isEmpty(column)) this.fault(column, 'missing');
    return text;
  }

  pastDay(column: ResidentColumn): string | null {
    const day = this.day(column);
    if (day === null && this.isEmpty(column)) this.fault(column, 'missing');
    else if (day !== null && day > this.today) this.fault(column, 'future');
    return day;
  }

  private names(): NonNullable<IdentityInput['names']> {
    const script = this.one<Script>('own_script', SCRIPTS);
    const names = [
      { given: this.text('given_name', 120), family: this.text('family_name', 120), kind: 'registered' as const },
      {
        given: this.text('own_given_name', 120),
        family: this.text('own_family_name', 120),
        kind: 'own_script' as const,
        script,
      },
      {
        given: this.text('variant_given_name', 120),
        family: this.text('variant_family_name', 120),
        kind: 'variant' as const,
      },
    ];
    if (script === null && (names[1]!.given ?? names[1]!.family) !== null) this.fault('own_script', 'missing');
    return names.filter(({ given, family }) => given !== null || family !== null);
  }

  private birth(): IdentityInput['birthDate'] {
    const value = this.text('birth_date', 10);
    const quality = this.one<BirthQuality>('birth_date_quality', BIRTH_QUALITIES);
    if (value === null) {
      if (quality !== null && quality !== 'unknown') this.fault('birth_date', 'missing');
      return { value: null, quality: 'unknown' };
    }
    return { value, quality: quality ?? (value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'exact') };
  }

  /** `ar:native ku tr:simple`: codes with or without a proficiency. */
  private languages(): NonNullable<IdentityInput['languages']> {
    const text = this.text('languages', 200);
    return (text ?? '')
      .split(/[\s,;|]+/)
      .filter(Boolean)
      .map((entry) => {
        const [code = '', proficiency] = entry.split(':');
        if (!LANGUAGES.has(code)) this.fault('languages', 'unknown-language');
        if (proficiency !== undefined && !PROFICIENCIES.includes(proficiency as Proficiency))
          this.fault('languages', 'unknown-proficiency');
        return { code, proficiency: proficiency as Proficiency | undefined };
      });
  }

  private district(): string | null {
    const text = this.text('district', 60);
    if (text === null) return null;
    const code = DISTRICT_BY_NAME.get(text.toLowerCase()) ?? DISTRICT_BY_NAME.get(text.toLocaleLowerCase('tr'));
    if (!code) this.fault('district', 'unknown-district');
    return code ?? null;
  }

  private day(column: ResidentColumn): string | null {
    const text = this.text(column, 10);
    if (text === null || isDay(text)) return text;
    return this.refused(column, 'day');
  }

  private one<T extends string>(column: ResidentColumn, list: readonly T[]): T | null {
    const text = this.text(column, 60);
    if (text === null || list.includes(text as T)) return text as T | null;
    this.fault(column, 'not-of-the-list');
    return null;
  }

  private isEmpty(column: ResidentColumn): boolean {
    return (this.fields[column]?.trim() ?? '') === '';
  }

  /** The field, trimmed; null when empty or, with a fault, when it cannot be taken. */
  private text(column: ResidentColumn, longest: number): string | null {
    const text = this.fields[column]?.trim() ?? '';
    if (text === '') return null;
    if (text.includes('\u0000')) return this.refused(column, 'nul');
    if (text.includes('\uFFFD')) return this.refused(column, 'not-utf8');
    if (text.length > longest) return this.refused(column, 'too-long');
    if (unfitForLine(text) !== null) return this.refused(column, 'unfit-characters');
    return text;
  }

  private refused(column: ResidentColumn, code: string): null {
    this.fault(column, code);
    return null;
  }
}

/** Turkish numbers have eleven digits; those of foreigners begin with 99. */
function kindOf(number: string): NumberKind {
  if (/^99\d{9}$/.test(number)) return 'ykn';
  return /^[1-9]\d{10}$/.test(number) ? 'tckn' : 'other';
}
