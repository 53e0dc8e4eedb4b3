import type { Api } from '../../api/client';

type Service = Api['ServiceView'];

/** The fields of the form: all that the API takes. */
export type ServiceValues = { [K in keyof Required<Api['ServiceInput']>]: unknown };

/** Of the view, what can be changed and nothing else: PUT takes no other field. */
export const valuesOfService = (service: Service): ServiceValues => ({
  organizationId: service.organizationId,
  name: service.name,
  alternateName: service.alternateName,
  description: service.description,
  status: service.status,
  sector: service.sector,
  url: service.url,
  email: service.email,
  applicationProcess: service.applicationProcess,
  feesDescription: service.feesDescription,
  eligibilityDescription: service.eligibilityDescription,
  minimumAge: service.minimumAge,
  maximumAge: service.maximumAge,
  interpretationServices: service.interpretationServices,
  alert: service.alert,
  acceptsReferrals: service.acceptsReferrals,
  externalGate: service.externalGate && {
    text: service.externalGate.text,
    decidedBy: service.externalGate.decidedBy,
  },
  translations: service.translations.map(({ language, name, description }) => ({
    language,
    name: name ?? null,
    description: description ?? null,
  })),
  languages: service.languages,
  requiredDocuments: service.requiredDocuments,
  locations: service.locations.map(({ id, name, latitude, longitude, districtCode, address, city, postalCode }) => ({
    id,
    name,
    latitude,
    longitude,
    districtCode,
    address,
    city,
    postalCode,
  })),
});

export const NEW_SERVICE = {
  status: 'active',
  acceptsReferrals: true,
  externalGate: null,
  translations: [],
  languages: [],
  requiredDocuments: [],
  locations: [],
};

/** What is sent: as entered, without lines that are empty. */
export const sentOf = (values: Partial<ServiceValues>): Api['ServiceInput'] =>
  ({
    ...values,
    languages: values.languages ?? [],
    requiredDocuments: linesOf(values.requiredDocuments),
  }) as unknown as Api['ServiceInput'];

/** A field with one entry in each line. While somebody types, a line may be empty. */
const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as string[]) : []).map((line) => line.trim()).filter((line) => line !== '');
