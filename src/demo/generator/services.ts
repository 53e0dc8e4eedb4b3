import type { Sector } from './codes.js';
import { plainName } from './names.js';
import type { Random } from './random.js';
import type { DemoOrganisation, DemoService, DemoUnit, DemoWorker } from './types.js';

/** Units of the invented directorate. */
export const UNITS: readonly DemoUnit[] = [
  unit('intake', 'Başvuru Masası', 'Intake desk', ['documents']),
  unit('social-work', 'Sosyal Hizmet Birimi', 'Social work unit', [
    'social-assistance',
    'housing',
    'health',
    'livelihood',
  ]),
  unit('refugee-branch', 'Göç ve Mülteci Birimi', 'Refugee branch', ['protection', 'documents', 'language']),
  unit('legal-aid', 'Hukuki Destek Birimi', 'Legal aid unit', ['legal']),
  unit('child-family', 'Çocuk ve Aile Birimi', 'Child and family unit', ['child-protection', 'education']),
  unit('wellbeing', 'Psikososyal Destek Birimi', 'Psychosocial unit', ['psychosocial']),
];

const STAFFING: Readonly<Record<string, readonly [DemoWorker['role'], number]>> = {
  intake: ['intake_desk', 6],
  'social-work': ['social_worker', 14],
  'refugee-branch': ['social_worker', 9],
  'legal-aid': ['legal_aid', 5],
  'child-family': ['social_worker', 7],
  wellbeing: ['social_worker', 4],
};

/** The staff: one supervisor and some workers per unit, several of whom speak a language of the residents. */
export function generateWorkers(random: Random): DemoWorker[] {
  const workers: DemoWorker[] = [];
  for (const { key: unitKey } of UNITS) {
    const [role, size] = STAFFING[unitKey] ?? ['social_worker', 3];
    for (let i = 0; i < size; i++) {
      const languages = ['tr'];
      const second = random.weighted<string | null>([
        [null, 55],
        ['ar', 22],
        ['ku', 12],
        ['en', 7],
        ['fa', 4],
      ]);
      if (second !== null) languages.push(second);
      workers.push({
        key: `w-${String(workers.length + 1).padStart(3, '0')}`,
        unitKey,
        name: plainName(random, random.chance(0.85) ? 'turkish' : 'kurdish'),
        role: i === 0 && unitKey !== 'intake' ? 'supervisor' : role,
        languages,
      });
    }
  }
  return workers;
}

/** How an organisation treats referrals; the simulation's parameters, not part of the directory. */
export interface Conduct {
  /** Factor on every delay. */
  readonly slowness: number;
  /** Share of referrals never answered. */
  readonly silent: number;
  readonly declines: number;
}

const ORGANISATION_ROWS: readonly (readonly [
  string,
  DemoOrganisation['kind'],
  string,
  string,
  number,
  number,
  number,
])[] = [
  [
    'city-social',
    'city_unit',
    'Büyükşehir Sosyal Yardımlar Şubesi',
    'Metropolitan social assistance branch',
    1,
    0.03,
    0.12,
  ],
  [
    'city-women',
    'city_unit',
    'Büyükşehir Kadın Danışma Merkezi',
    'Metropolitan women’s counselling centre',
    0.7,
    0.02,
    0.06,
  ],
  [
    'city-youth',
    'city_unit',
    'Büyükşehir Gençlik ve Meslek Fabrikası',
    'Metropolitan youth and trades workshop',
    1.1,
    0.05,
    0.12,
  ],
  ['district-buca', 'district', 'Buca Semt Dayanışma Merkezi', 'Buca neighbourhood solidarity centre', 1.3, 0.08, 0.18],
  ['district-konak', 'district', 'Konak Semt Evi', 'Konak neighbourhood house', 1.1, 0.06, 0.14],
  [
    'district-karabaglar',
    'district',
    'Karabağlar Aile Danışma Noktası',
    'Karabağlar family advice point',
    1.5,
    0.1,
    0.2,
  ],
  ['ngo-kopru', 'ngo', 'Körfez Köprüsü Derneği', 'Gulf Bridge Association', 0.8, 0.03, 0.1],
  ['ngo-zeytin', 'ngo', 'Zeytin Dalı Hukuk Dayanışması', 'Olive Branch Legal Solidarity', 0.9, 0.04, 0.12],
  ['ngo-imbat', 'ngo', 'İmbat Çocuk Atölyesi', 'Imbat Children’s Workshop', 0.9, 0.05, 0.15],
  ['ngo-nar', 'ngo', 'Nar Kadın Kooperatifi', 'Pomegranate Women’s Cooperative', 1.2, 0.07, 0.14],
  [
    'clinic-liman',
    'public_body',
    'Liman Sağlık Yönlendirme Ofisi',
    'Harbour health navigation office',
    1.6,
    0.12,
    0.16,
  ],
  [
    'intl-ufuk',
    'international',
    'Ufuk Uluslararası Destek Programı',
    'Horizon International Support Programme',
    1.7,
    0.14,
    0.3,
  ],
];

export const ORGANISATIONS: readonly DemoOrganisation[] = ORGANISATION_ROWS.map(([key, kind, tr, en]) => ({
  key,
  kind,
  name: { tr, en },
}));

export const CONDUCT: ReadonlyMap<string, Conduct> = new Map(
  ORGANISATION_ROWS.map(([key, , , , slowness, silent, declines]) => [key, { slowness, silent, declines }]),
);

type ServiceRow = readonly [
  string,
  Sector,
  string,
  string,
  string,
  string | null,
  (readonly [number | null, number | null])?,
];

const SERVICE_ROWS: readonly ServiceRow[] = [
  ['city-social', 'social-assistance', 'Aylık gıda kartı', 'Monthly food card', 'tr', null],
  ['city-social', 'social-assistance', 'Bebek paketi', 'Baby package', 'tr', null],
  ['city-social', 'social-assistance', 'Su faturası indirimi', 'Water bill reduction', 'tr', null],
  ['city-social', 'housing', 'Acil kira desteği', 'Emergency rent support', 'tr ar', null],
  ['city-social', 'housing', 'Ev eşyası desteği', 'Household goods', 'tr', null],
  ['city-social', 'health', 'Evde bakım ve temizlik', 'Home care and cleaning', 'tr', null, [60, null]],
  ['city-women', 'protection', 'Kadın danışma görüşmesi', 'Women’s counselling', 'tr ar ku', null, [16, null]],
  ['city-women', 'psychosocial', 'Kadın dayanışma grubu', 'Women’s support group', 'tr ar', null, [18, null]],
  [
    'city-women',
    'livelihood',
    'Kadın girişimci danışmanlığı',
    'Advice for women starting a business',
    'tr',
    null,
    [18, null],
  ],
  ['city-youth', 'livelihood', 'Meslek kursları', 'Trades courses', 'tr ar', null, [16, 60]],
  ['city-youth', 'livelihood', 'İş arama danışmanlığı', 'Job counselling', 'tr ar en', null, [16, 64]],
  ['city-youth', 'language', 'Türkçe A1–A2 kursu', 'Turkish course A1–A2', 'tr ar fa', null, [15, null]],
  ['city-youth', 'education', 'Açık lise destek sınıfı', 'Open high school support class', 'tr', null, [15, 30]],
  ['district-buca', 'social-assistance', 'Giysi ve okul paketi', 'Clothes and school package', 'tr', 'TUR035008'],
  ['district-buca', 'education', 'Etüt merkezi', 'Homework centre', 'tr ku', 'TUR035008', [6, 14]],
  ['district-buca', 'health', 'Hasta nakil randevusu', 'Patient transport', 'tr', 'TUR035008'],
  [
    'district-konak',
    'documents',
    'Dilekçe ve e-başvuru desteği',
    'Help with petitions and online applications',
    'tr ar ku',
    'TUR035021',
  ],
  ['district-konak', 'social-assistance', 'Aşevi', 'Soup kitchen', 'tr', 'TUR035021'],
  ['district-konak', 'language', 'Konuşma kulübü', 'Conversation club', 'tr ar fa', 'TUR035021', [15, null]],
  [
    'district-karabaglar',
    'child-protection',
    'Ebeveyn destek programı',
    'Parent support programme',
    'tr ar',
    'TUR035015',
  ],
  ['district-karabaglar', 'psychosocial', 'Aile danışmanlığı', 'Family counselling', 'tr ar', 'TUR035015'],
  [
    'district-karabaglar',
    'housing',
    'Ev sahibi–kiracı arabuluculuğu',
    'Landlord and tenant mediation',
    'tr',
    'TUR035015',
  ],
  ['ngo-kopru', 'documents', 'Kayıt ve belge danışmanlığı', 'Advice on registration and papers', 'tr ar fa ps', null],
  ['ngo-kopru', 'language', 'Kadınlar için Türkçe', 'Turkish for women', 'tr ar fa', null, [16, null]],
  ['ngo-kopru', 'health', 'Hastane tercüme eşliği', 'Interpreter at the hospital', 'tr ar fa ps ku', null],
  ['ngo-kopru', 'psychosocial', 'Bireysel psikolojik destek', 'Individual psychological support', 'tr ar fa', null],
  ['ngo-zeytin', 'legal', 'Hukuki danışma', 'Legal counselling', 'tr ar fa en', null],
  ['ngo-zeytin', 'legal', 'Avukat yönlendirmesi', 'Referral to a lawyer', 'tr ar', null],
  ['ngo-zeytin', 'documents', 'Doğum ve nikâh tescili', 'Registration of births and marriages', 'tr ar', null],
  ['ngo-zeytin', 'legal', 'İş hukuku bürosu', 'Labour law desk', 'tr ar', null, [15, null]],
  ['ngo-imbat', 'child-protection', 'Çocuk dostu alan', 'Child friendly space', 'tr ar ku fa', null, [4, 17]],
  ['ngo-imbat', 'education', 'Okula kayıt refakati', 'Accompaniment to school enrolment', 'tr ar fa', null, [5, 17]],
  ['ngo-imbat', 'psychosocial', 'Sanatla destek atölyesi', 'Art workshop', 'tr ar', null, [6, 17]],
  ['ngo-nar', 'livelihood', 'Mutfak atölyesi', 'Kitchen workshop', 'tr ar', null, [18, null]],
  ['ngo-nar', 'protection', 'Güvenlik planı görüşmesi', 'Safety planning', 'tr ar ku', null, [16, null]],
  ['clinic-liman', 'health', 'Sağlık yönlendirmesi', 'Health navigation', 'tr ar fa', null],
  ['clinic-liman', 'health', 'Rehabilitasyon ve cihaz', 'Rehabilitation and assistive devices', 'tr', null],
  ['clinic-liman', 'child-protection', 'Gelişim izleme', 'Child development follow-up', 'tr ar', null, [0, 6]],
  ['intl-ufuk', 'protection', 'Koruma danışmanlığı', 'Protection counselling', 'tr ar fa en', null],
  ['intl-ufuk', 'housing', 'Geçici konaklama fonu', 'Temporary accommodation fund', 'tr ar en', null],
  ['intl-ufuk', 'social-assistance', 'Tek seferlik nakit destek', 'One-off cash support', 'tr ar fa en', null],
];

export const SERVICES: readonly DemoService[] = SERVICE_ROWS.map(
  ([organisationKey, sector, tr, en, languages, district, ages], index) => ({
    key: `s-${String(index + 1).padStart(3, '0')}`,
    organisationKey,
    name: { tr, en },
    sector,
    languages: languages.split(' '),
    district,
    minimumAge: ages?.[0] ?? null,
    maximumAge: ages?.[1] ?? null,
    capacity: index % 9 === 4 ? 'waiting_list' : index % 17 === 11 ? 'no_capacity' : 'capacity',
  }),
);

const SECTOR_UNITS: Readonly<Record<Sector, string>> = {
  education: 'child-family',
  health: 'social-work',
  livelihood: 'social-work',
  legal: 'legal-aid',
  protection: 'refugee-branch',
  psychosocial: 'wellbeing',
  housing: 'social-work',
  language: 'refugee-branch',
  'social-assistance': 'social-work',
  documents: 'refugee-branch',
  'child-protection': 'child-family',
};

export function unitOf(sector: Sector): string {
  return SECTOR_UNITS[sector];
}

function unit(key: string, tr: string, en: string, sectors: readonly Sector[]): DemoUnit {
  return { key, name: { tr, en }, sectors };
}
