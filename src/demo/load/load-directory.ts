import { newId } from '../../platform/ids.js';
import type { DemoOrganisation, DemoService } from '../generator/types.js';
import { idOf, type Loading } from './loading.js';

const ABOUT: Record<DemoOrganisation['kind'], string> = {
  city_unit: 'Büyükşehir belediyesinin bir birimi.',
  district: 'İlçe belediyesinin hizmet noktası.',
  ngo: 'Kentte çalışan bir sivil toplum kuruluşu.',
  public_body: 'Bir kamu kurumunun yönlendirme ofisi.',
  international: 'Uluslararası bir destek programı.',
};

/** The organisations and their published services. */
export async function loadDirectory(loading: Loading): Promise<void> {
  const { city, bulk, organisations, services } = loading;
  for (const { key } of city.organisations) organisations.set(key, newId());
  for (const { key } of city.services) services.set(key, newId());
  await bulk.add(
    'directory.organizations',
    city.organisations.map(({ key, name, kind }) => ({
      id: idOf(organisations, key),
      name: name.tr,
      alternate_name: name.en,
      description: `${ABOUT[kind]} Örnek kayıt: böyle bir kuruluş yoktur.`,
      email: `bilgi@${key}.example`,
      kind: kind === 'city_unit' ? 'city' : 'partner',
    })),
  );
  await bulk.add(
    'directory.services',
    city.services.map((service) => serviceRow(loading, service)),
  );
  await loadPlaces(loading);
}

function serviceRow({ organisations, services }: Loading, service: DemoService) {
  const { key, name, languages, minimumAge, maximumAge, capacity } = service;
  return {
    id: idOf(services, key),
    organization_id: idOf(organisations, service.organisationKey),
    name: name.tr,
    translations: JSON.stringify({ en: { name: name.en } }),
    description: `${name.tr}: başvuru yönlendirme ile alınır.`,
    status: 'active',
    published: true,
    sector: service.sector,
    minimum_age: minimumAge,
    maximum_age: maximumAge,
    interpretation_services: languages.length > 1 ? 'Tercüman desteği vardır.' : null,
    alert:
      capacity === 'waiting_list' ? 'Bekleme listesi var.' : capacity === 'no_capacity' ? 'Şu anda yer yok.' : null,
    accepts_referrals: true,
    extra: JSON.stringify({ languages }),
  };
}

/** One place for each organisation that serves a single district. */
async function loadPlaces({ city, bulk, organisations, services }: Loading): Promise<void> {
  const places = new Map<string, { id: string; organisationKey: string; district: string }>();
  for (const { organisationKey, district } of city.services) {
    if (district !== null) places.set(`${organisationKey} ${district}`, { id: newId(), organisationKey, district });
  }
  const districts = new Map(city.districts.map(({ code, name }) => [code, name]));
  await bulk.add(
    'directory.locations',
    [...places.values()].map(({ id, organisationKey, district }) => ({
      id,
      organization_id: idOf(organisations, organisationKey),
      name: `${districts.get(district)} hizmet noktası`,
      district_code: district,
    })),
  );
  await bulk.add(
    'directory.service_at_locations',
    city.services
      .filter(({ district }) => district !== null)
      .map(({ key, organisationKey, district }) => ({
        id: newId(),
        service_id: idOf(services, key),
        location_id: places.get(`${organisationKey} ${district}`)!.id,
      })),
  );
}
