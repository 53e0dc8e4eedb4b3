/** OCHA P-codes of İzmir's districts (valid from 2023-01-01), in Latin and Arabic letters. Match on the code, never on the name. */
const NAMES = [
  ['Aliağa', 'علي آغا'],
  ['Balçova', 'بالتشوفا'],
  ['Bayındır', 'بايندر'],
  ['Bayraklı', 'بايراكلي'],
  ['Bergama', 'برغاما'],
  ['Beydağ', 'بيداغ'],
  ['Bornova', 'بورنوفا'],
  ['Buca', 'بوجا'],
  ['Çeşme', 'تشيشمه'],
  ['Çiğli', 'تشيغلي'],
  ['Dikili', 'ديكيلي'],
  ['Foça', 'فوتشا'],
  ['Gaziemir', 'غازي أمير'],
  ['Güzelbahçe', 'غوزال باهتشه'],
  ['Karabağlar', 'كاراباغلار'],
  ['Karaburun', 'كارابورون'],
  ['Karşıyaka', 'كارشي ياكا'],
  ['Kemalpaşa', 'كمال باشا'],
  ['Kınık', 'كينيك'],
  ['Kiraz', 'كيراز'],
  ['Konak', 'كوناك'],
  ['Menderes', 'مندريس'],
  ['Menemen', 'منمن'],
  ['Narlıdere', 'نارلي ديره'],
  ['Ödemiş', 'أوديميش'],
  ['Seferihisar', 'سفري حصار'],
  ['Selçuk', 'سلجوق'],
  ['Tire', 'تيره'],
  ['Torbalı', 'توربالي'],
  ['Urla', 'أورلا'],
] as const;

export const DISTRICTS: readonly { code: string; name: string; nameAr: string }[] = NAMES.map(([name, nameAr], i) => ({
  code: `TUR035${String(i + 1).padStart(3, '0')}`,
  name,
  nameAr,
}));

export const DISTRICT_CODES: readonly string[] = DISTRICTS.map(({ code }) => code);
