/** What a field says in the languages in which consent is explained. */
type Label = Record<'tr' | 'en' | 'ar', string>;

/**
 * The closed list of what a referral may disclose. A field that is not here cannot be agreed to, asked for or sent; legal status,
 * nationality, origin, religion, health and identity numbers are not here, and must never be.
 */
export const PACKET_FIELDS = {
  callName: { tr: 'Hitap adı', en: 'Calling name', ar: 'الاسم المتداول' },
  names: { tr: 'Ad ve soyad', en: 'First and family name', ar: 'الاسم واسم العائلة' },
  birthDate: { tr: 'Doğum tarihi', en: 'Date of birth', ar: 'تاريخ الميلاد' },
  age: { tr: 'Yaş', en: 'Age', ar: 'العمر' },
  sex: { tr: 'Cinsiyet', en: 'Sex', ar: 'الجنس' },
  languages: { tr: 'Konuştuğu diller', en: 'Languages spoken', ar: 'اللغات التي يتحدث بها' },
  interpreterNeed: { tr: 'Tercüman ihtiyacı', en: 'Need for an interpreter', ar: 'الحاجة إلى مترجم' },
  district: { tr: 'İlçe', en: 'District', ar: 'المنطقة' },
  neighbourhood: { tr: 'Mahalle', en: 'Neighbourhood', ar: 'الحي' },
  phone: { tr: 'Telefon', en: 'Telephone', ar: 'رقم الهاتف' },
  safeContact: { tr: 'Güvenli iletişim yolu', en: 'Safe way of contact', ar: 'وسيلة الاتصال الآمنة' },
  householdSize: { tr: 'Hanedeki kişi sayısı', en: 'Number of people in the household', ar: 'عدد أفراد الأسرة' },
  sector: { tr: 'Konu alanı', en: 'Field of help', ar: 'مجال المساعدة' },
  needSummary: { tr: 'İhtiyacın kısa anlatımı', en: 'Short description of the need', ar: 'وصف مختصر للحاجة' },
} as const satisfies Record<string, Label>;

export type PacketField = keyof typeof PACKET_FIELDS;

export const PACKET_FIELD_NAMES = Object.keys(PACKET_FIELDS) as PacketField[];

/** Fields named twice count once, and always in the order of the list. */
export const inListOrder = (fields: readonly PacketField[]): PacketField[] =>
  PACKET_FIELD_NAMES.filter((field) => fields.includes(field));
