import type { ExternalGate, Sector, ServiceStatus, Translations } from '../service-directory/index.js';

/** Records of a source, in our terms; `key` is what the source calls them, the same at every import. */
export interface SourceOrganization {
  key: string;
  name: string;
  alternate_name: string | null;
  description: string;
  email: string | null;
  website: string | null;
}

export interface SourceLocation {
  key: string;
  name: string | null;
  location_type: 'physical' | 'postal' | 'virtual';
  latitude: number | null;
  longitude: number | null;
  addresses: Record<string, string>[];
  extra: Record<string, unknown>;
}

export interface SourceService {
  key: string;
  organizationKey: string;
  locationKeys: string[];
  name: string;
  alternate_name: string | null;
  translations: Translations;
  description: string | null;
  status: ServiceStatus;
  sector: Sector;
  url: string | null;
  email: string | null;
  application_process: string | null;
  fees_description: string | null;
  eligibility_description: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  interpretation_services: string | null;
  alert: string | null;
  accepts_referrals: boolean;
  external_gate: ExternalGate | null;
  extra: Record<string, unknown>;
}

/** A whole file, mapped and checked. */
export interface SourceDirectory {
  organizations: SourceOrganization[];
  locations: SourceLocation[];
  services: SourceService[];
}
