/** OCHA P-codes of İzmir's districts (valid from 2023-01-01). Match on the code, never on the name. */
const NAMES = [
  'Aliağa',
  'Balçova',
  'Bayındır',
  'Bayraklı',
  'Bergama',
  'Beydağ',
  'Bornova',
  'Buca',
  'Çeşme',
  'Çiğli',
  'Dikili',
  'Foça',
  'Gaziemir',
  'Güzelbahçe',
  'Karabağlar',
  'Karaburun',
  'Karşıyaka',
  'Kemalpaşa',
  'Kınık',
  'Kiraz',
  'Konak',
  'Menderes',
  'Menemen',
  'Narlıdere',
  'Ödemiş',
  'Seferihisar',
  'Selçuk',
  'Tire',
  'Torbalı',
  'Urla',
] as const;

export const DISTRICTS: readonly { code: string; name: string }[] = NAMES.map((name, i) => ({
  code: `TUR035${String(i + 1).padStart(3, '0')}`,
  name,
}));

export const DISTRICT_CODES: readonly string[] = DISTRICTS.map(({ code }) => code);
