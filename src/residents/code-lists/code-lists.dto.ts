import type { LegalStatus, PopulationType } from '../domain/legal-statuses.js';
import type { NeedGroup } from '../domain/specific-needs.js';

/** OCHA's P-code with the name in Turkish, which English uses as well, and in Arabic. */
export class DistrictItem {
  code!: string;
  name!: string;
  nameAr!: string;
}

export class NeedGroupItem {
  code!: NeedGroup;
  /** In English, as UNHCR's list has it. */
  name!: string;
}

export class NeedItem {
  /** Group and detail, `SP-PT`. */
  code!: string;
  group!: NeedGroup;
  /** Recorded and seen by roles that work with such needs only. */
  sensitive!: boolean;
}

export class NeedList {
  /** Stands beside every recorded need, because the list changes. */
  version!: string;
  groups!: NeedGroupItem[];
  items!: NeedItem[];
}

export class CountryItem {
  /** ISO 3166-1 alpha-3, or UNHCR's XXA (stateless) and UNK (unknown). */
  code!: string;
  /** ISO 3166-1 alpha-2, for names in the language of the page; null for UNHCR's codes. */
  alpha2!: string | null;
}

export class LegalStatusItem {
  code!: LegalStatus;
  /** The population type it stands for unless somebody says otherwise. */
  populationType!: PopulationType;
}

/** The lists of the register that forms choose from and that are too long or too changeable to stand in the description. */
export class CodeLists {
  districts!: DistrictItem[];
  needs!: NeedList;
  /** ISO 639-1 and, where it has none, ISO 639-3. */
  languages!: string[];
  countries!: CountryItem[];
  legalStatuses!: LegalStatusItem[];
}
