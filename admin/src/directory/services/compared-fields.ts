import { api, type Api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';
import { useCodeText, type CodeList } from '../../parts/code-input';
import { useDistricts, useNamesOf } from '../../parts/code-lists';
import type { FieldTexts } from '../../parts/conflict-dialog';
import type { ServiceValues } from './service-values';

type Input = Api['ServiceInput'];

const inLines = (parts: readonly (string | null | undefined)[], between = '\n'): string =>
  parts.filter(Boolean).join(between);

/** The fields of a service as the conflict dialog names them, with every value in words. */
export function useComparedFields(): FieldTexts<ServiceValues> {
  const text = useText();
  const word = useCodeText();
  const districts = useDistricts();
  const languageOf = useNamesOf('language');
  const organizations = useAnswer(['organizations', 'choice', 'all'], (signal) =>
    api.GET('/api/v1/directory/organizations', { params: { query: { limit: 200 } }, signal }),
  ).data;
  const code = (list: CodeList) => (value: unknown) => word(list, String(value));
  const languages = (codes: unknown): string => inLines((codes as string[]).map(languageOf), ', ');
  const nameOf = (id: unknown): string =>
    organizations?.items.find((organization) => organization.id === id)?.name ??
    text('directory.form.otherOrganization');
  const gate = (value: unknown): string => {
    const { text: stated, decidedBy } = value as NonNullable<Input['externalGate']>;
    return inLines([stated, decidedBy]);
  };
  const translations = (value: unknown): string =>
    inLines(
      (value as NonNullable<Input['translations']>).map(({ language, name, description }) =>
        inLines([languageOf(language), name, description], ' · '),
      ),
    );
  const places = (value: unknown): string =>
    inLines(
      (value as NonNullable<Input['locations']>).map((place) =>
        inLines(
          [
            place.name,
            place.address,
            place.districtCode && districts.nameOf(place.districtCode),
            place.postalCode,
            place.latitude != null && place.longitude != null ? `${place.latitude}, ${place.longitude}` : null,
          ],
          ' · ',
        ),
      ),
    );
  return {
    name: { label: text('directory.name') },
    alternateName: { label: text('directory.alternateName') },
    organizationId: { label: text('directory.organization'), show: nameOf },
    sector: { label: text('directory.sector'), show: code('sector') },
    status: { label: text('directory.status'), show: code('serviceStatus') },
    description: { label: text('directory.description') },
    alert: { label: text('directory.alert') },
    minimumAge: { label: text('directory.minimumAge') },
    maximumAge: { label: text('directory.maximumAge') },
    eligibilityDescription: { label: text('directory.eligibility') },
    externalGate: { label: text('directory.gate.title'), show: gate },
    acceptsReferrals: {
      label: text('directory.acceptsReferrals'),
      show: (value) => text(value ? 'common.yes' : 'common.no'),
    },
    applicationProcess: { label: text('directory.applicationProcess') },
    feesDescription: { label: text('directory.fees') },
    requiredDocuments: { label: text('directory.documents'), show: (value) => inLines(value as string[]) },
    languages: { label: text('directory.languages'), show: languages },
    interpretationServices: { label: text('directory.interpretation') },
    email: { label: text('directory.email') },
    url: { label: text('directory.url') },
    locations: { label: text('directory.places'), show: places },
    translations: { label: text('directory.translations'), show: translations },
  };
}
