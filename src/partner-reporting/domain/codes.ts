/** The code lists of the monthly report: language-neutral codes with labels in English, Turkish and Arabic. */

export interface Label {
  readonly en: string;
  readonly tr: string;
  readonly ar: string;
}

const label = (en: string, tr: string, ar: string): Label => ({ en, tr, ar });

/** UNHCR's population types; `_U` is never folded into another code. */
export const POP_TYPE = {
  REF: label(
    'Refugees, including temporary protection',
    'Mülteciler (geçici koruma dahil)',
    'اللاجئون (بما في ذلك الحماية المؤقتة)',
  ),
  ASY: label('Asylum-seekers', 'Sığınma başvurusu sahipleri', 'طالبو اللجوء'),
  OIP: label(
    'Other people in need of international protection',
    'Uluslararası korumaya muhtaç diğer kişiler',
    'أشخاص آخرون بحاجة إلى حماية دولية',
  ),
  STA: label('Stateless persons', 'Vatansız kişiler', 'عديمو الجنسية'),
  IDP: label('Internally displaced persons', 'Ülke içinde yerinden edilmiş kişiler', 'النازحون داخلياً'),
  RET: label('Returned refugees', 'Geri dönen mülteciler', 'اللاجئون العائدون'),
  RDP: label(
    'Returned internally displaced persons',
    'Geri dönen ülke içinde yerinden edilmiş kişiler',
    'النازحون العائدون',
  ),
  OOC: label('Others of concern', 'İlgi alanındaki diğer kişiler', 'آخرون ممن تعنى بهم المفوضية'),
  HST: label('Host community', 'Ev sahibi topluluk', 'المجتمع المضيف'),
  _U: label('Undisclosed or unknown', 'Beyan edilmemiş veya bilinmiyor', 'غير مصرح به أو غير معروف'),
  _T: label('All population types', 'Tüm nüfus grupları', 'جميع الفئات'),
} as const satisfies Record<string, Label>;

/** SDMX:CL_SEX, without the codes that do not occur. */
export const SEX = {
  F: label('Female', 'Kadın', 'أنثى'),
  M: label('Male', 'Erkek', 'ذكر'),
  _O: label('Other', 'Diğer', 'آخر'),
  _U: label('Unknown', 'Bilinmiyor', 'غير معروف'),
  _T: label('Total', 'Toplam', 'المجموع'),
} as const satisfies Record<string, Label>;

/** UNHCR's five age bands in completed years. */
export const AGE = {
  Y0T4: label('0-4 years', '0-4 yaş', '0-4 سنوات'),
  Y5T11: label('5-11 years', '5-11 yaş', '5-11 سنة'),
  Y12T17: label('12-17 years', '12-17 yaş', '12-17 سنة'),
  Y18T59: label('18-59 years', '18-59 yaş', '18-59 سنة'),
  Y_GE60: label('60 years and over', '60 yaş ve üzeri', '60 سنة فأكثر'),
  _U: label('Unknown age', 'Yaşı bilinmiyor', 'العمر غير معروف'),
  _T: label('All ages', 'Tüm yaşlar', 'جميع الأعمار'),
} as const satisfies Record<string, Label>;

const district = (name: string, ar: string): Label => ({ en: name, tr: name, ar });

/**
 * OCHA/UNHCR P-codes of İzmir and its districts (valid from 2023-01-01). Match on the code, never on the name.
 * `TUR035_U` is ours: without a row for an unknown district the district table would not add to the city total.
 */
export const REF_AREA = {
  TUR035: label('İzmir', 'İzmir', 'إزمير'),
  TUR035001: district('Aliağa', 'علي آغا'),
  TUR035002: district('Balçova', 'بالتشوفا'),
  TUR035003: district('Bayındır', 'بايندر'),
  TUR035004: district('Bayraklı', 'بايراكلي'),
  TUR035005: district('Bergama', 'برغاما'),
  TUR035006: district('Beydağ', 'بيداغ'),
  TUR035007: district('Bornova', 'بورنوفا'),
  TUR035008: district('Buca', 'بوجا'),
  TUR035009: district('Çeşme', 'تشيشمه'),
  TUR035010: district('Çiğli', 'تشيغلي'),
  TUR035011: district('Dikili', 'ديكيلي'),
  TUR035012: district('Foça', 'فوتشا'),
  TUR035013: district('Gaziemir', 'غازي أمير'),
  TUR035014: district('Güzelbahçe', 'غوزال باهتشه'),
  TUR035015: district('Karabağlar', 'كاراباغلار'),
  TUR035016: district('Karaburun', 'كارابورون'),
  TUR035017: district('Karşıyaka', 'كارشي ياكا'),
  TUR035018: district('Kemalpaşa', 'كمال باشا'),
  TUR035019: district('Kınık', 'كينيك'),
  TUR035020: district('Kiraz', 'كيراز'),
  TUR035021: district('Konak', 'كوناك'),
  TUR035022: district('Menderes', 'مندريس'),
  TUR035023: district('Menemen', 'منمن'),
  TUR035024: district('Narlıdere', 'نارلي ديره'),
  TUR035025: district('Ödemiş', 'أوديميش'),
  TUR035026: district('Seferihisar', 'سفري حصار'),
  TUR035027: district('Selçuk', 'سلجوق'),
  TUR035028: district('Tire', 'تيره'),
  TUR035029: district('Torbalı', 'توربالي'),
  TUR035030: district('Urla', 'أورلا'),
  TUR035_U: label('İzmir, district unknown', 'İzmir, ilçesi bilinmiyor', 'إزمير، المنطقة غير معروفة'),
} as const satisfies Record<string, Label>;

/** SDMX:CL_OBS_STATUS, the codes in use. */
export const OBS_STATUS = {
  A: label('Normal', 'Normal', 'عادي'),
  P: label('Provisional', 'Geçici', 'مؤقت'),
  Q: label('Missing, suppressed', 'Gizlendi', 'محجوب'),
} as const satisfies Record<string, Label>;

/** SDMX:CL_CONF_STATUS, the codes in use. */
export const CONF_STATUS = {
  F: label('Free', 'Serbest', 'متاح'),
  A: label('Suppressed: small count', 'Gizlendi: küçük sayı', 'محجوب: عدد صغير'),
  D: label('Suppressed to protect another count', 'Başka bir sayıyı korumak için gizlendi', 'محجوب لحماية عدد آخر'),
} as const satisfies Record<string, Label>;

export type PopType = keyof typeof POP_TYPE;
export type Sex = keyof typeof SEX;
export type AgeBand = keyof typeof AGE;
export type RefArea = keyof typeof REF_AREA;
export type ObsStatus = keyof typeof OBS_STATUS;
export type ConfStatus = keyof typeof CONF_STATUS;

export type Dimension = 'refArea' | 'popType' | 'sex' | 'age';

/** The place of a cell in the grid, without its indicator and month. */
export interface Coordinates {
  readonly refArea: RefArea;
  readonly popType: PopType;
  readonly sex: Sex;
  readonly age: AgeBand;
}

/** The code of each dimension that stands for "all of it". */
export const TOTAL_CODE = { refArea: 'TUR035', popType: '_T', sex: '_T', age: '_T' } as const satisfies Coordinates;

export const DIMENSIONS = Object.keys(TOTAL_CODE) as Dimension[];

/** Every code of a dimension that is not its total, in publication order. */
export const LEAF_CODES: { readonly [D in Dimension]: readonly Coordinates[D][] } = {
  refArea: leaves(REF_AREA, TOTAL_CODE.refArea),
  popType: leaves(POP_TYPE, TOTAL_CODE.popType),
  sex: leaves(SEX, TOTAL_CODE.sex),
  age: leaves(AGE, TOTAL_CODE.age),
};

function leaves<Code extends string>(list: Record<Code, Label>, total: NoInfer<Code>): readonly Code[] {
  return (Object.keys(list) as Code[]).filter((code) => code !== total);
}
