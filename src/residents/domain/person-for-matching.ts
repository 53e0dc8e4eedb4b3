/** One spelling of a name, in any script. Either part may be empty. */
export interface NameForMatching {
  readonly given: string;
  readonly family: string;
  /** ISO 15924; only a hint, the matcher looks at the letters. */
  readonly script?: string;
  readonly kind?: string;
}

export interface BirthForMatching {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when unknown. */
  readonly value: string | null;
  readonly quality: 'exact' | 'month' | 'year' | 'estimated' | 'unknown';
}

/**
 * What duplicate search knows of a person. Everything is optional, and what is absent speaks neither for nor against.
 * No protected attribute is here and none may be added: nobody becomes a duplicate by nationality or status.
 */
export interface PersonForMatching {
  readonly names: readonly NameForMatching[];
  /** What the person is called; only used where one of the two people has no other name. */
  readonly callName?: string | null;
  readonly birthDate?: BirthForMatching | null;
  readonly sex?: 'F' | 'M' | 'other' | 'unknown' | null;
  readonly phones?: readonly string[];
  /** Numbers of documents, of any kind, as written. */
  readonly numbers?: readonly string[];
  readonly address?: string | null;
  readonly postcode?: string | null;
  readonly district?: string | null;
  readonly neighbourhood?: string | null;
}
