import type { Random } from './random.js';

/** A district of İzmir. `code` is OCHA's P-code; `weight` is thousands of inhabitants, order of magnitude only. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  /** How many times more displaced people live here than its population would suggest: an assumption of the demo. */
  readonly displacedFactor: number;
  readonly neighbourhoods: readonly string[];
}

/** P-codes follow the unaccented alphabet: TUR035001 is the first row, TUR035030 the last. */
const ROWS: readonly (readonly [string, number, number, string])[] = [
  ['Aliağa', 105, 0.5, 'Yalı, Kurtuluş, Siteler, Yeni, Kültür'],
  ['Balçova', 79, 0.2, 'Onur, Teleferik, Eğitim, İnciraltı, Bahçelerarası'],
  ['Bayındır', 40, 0.9, 'Fatih, Camii, Hatay, Çınar, Orta'],
  ['Bayraklı', 295, 1.3, 'Yamanlar, Çiçek, Gümüşpala, Postacılar, Emek, Adalet'],
  ['Bergama', 106, 0.5, 'Atatürk, Bahçelievler, Barbaros, Ayaskent'],
  ['Beydağ', 12, 0.4, 'Cumhuriyet, Aktepe, Sarıkaya'],
  ['Bornova', 450, 1.4, 'Doğanlar, Mevlana, Naldöken, Işıklar, Serintepe, Barbaros, Erzene'],
  ['Buca', 525, 1.3, 'Kuruçeşme, Yenigün, Yıldız, Barış, Çamlıkule, Gaziler, Karanfil'],
  ['Çeşme', 50, 0.3, 'Alaçatı, Dalyan, Ilıca, Musalla'],
  ['Çiğli', 215, 0.7, 'Küçük Çiğli, Balatçık, Güzeltepe, Köyiçi, Şirintepe, Egekent'],
  ['Dikili', 48, 0.4, 'Çandarlı, Salimbey, Gazipaşa, Bademli'],
  ['Foça', 35, 0.2, 'Fevzipaşa, İsmetpaşa, Kozbeyli, Yeniköy'],
  ['Gaziemir', 138, 0.8, 'Aktepe, Emrez, Gazi, Irmak, Sevgi'],
  ['Güzelbahçe', 38, 0.2, 'Yalı, Yaka, Siteler, Maltepe'],
  ['Karabağlar', 470, 1.9, 'Yunus Emre, Cennetçeşme, Limontepe, Peker, Gazi, Uzundere, Günaltay, Barış'],
  ['Karaburun', 13, 0.1, 'Mordoğan, İskele, Merkez'],
  ['Karşıyaka', 340, 0.4, 'Örnekköy, Yamanlar, Şemikler, Nergiz, Alaybey, Bostanlı'],
  ['Kemalpaşa', 116, 1.0, 'Soğukpınar, Sekiz Eylül, Atatürk, Örnekköy'],
  ['Kınık', 28, 0.4, 'Fatih, Osmaniye, Poyracık, Yeni'],
  ['Kiraz', 43, 0.4, 'Cumhuriyet, İstiklal, Hisar, Ovacık'],
  ['Konak', 325, 2.6, 'Kadifekale, Kocatepe, Ballıkuyu, Kubilay, Pazaryeri, Etiler, Namazgah, Çimentepe'],
  ['Menderes', 110, 0.9, 'Görece Cumhuriyet, Hürriyet, Altıntepe, Barbaros'],
  ['Menemen', 205, 1.1, 'Gaybi, Esatpaşa, İstiklal, Irmak, İnönü, Cumhuriyet'],
  ['Narlıdere', 62, 0.2, 'Narlı, Huzur, Çatalkaya, Ilıca'],
  ['Ödemiş', 132, 0.7, 'Cumhuriyet, Anafartalar, Akıncılar, Hürriyet'],
  ['Seferihisar', 58, 0.5, 'Hıdırlık, Turabiye, Sığacık, Tepecik'],
  ['Selçuk', 38, 0.6, 'Zafer, Cumhuriyet, Gökçealan, Belevi'],
  ['Tire', 87, 0.8, 'Cumhuriyet, Dumlupınar, Fatih, Kurtuluş'],
  ['Torbalı', 210, 2.2, 'Ayrancılar, Pancar, Subaşı, Çaybaşı, Yazıbaşı, Pamukyazı'],
  ['Urla', 76, 0.4, 'İskele, Yeni, Sıra, Gülbahçe'],
];

export const DISTRICTS: readonly District[] = ROWS.map(([name, weight, displacedFactor, list], index) => ({
  code: `TUR035${String(index + 1).padStart(3, '0')}`,
  name,
  weight,
  displacedFactor,
  neighbourhoods: list.split(', '),
}));

const HOST_WEIGHTS = DISTRICTS.map((d) => [d, d.weight] as const);
const DISPLACED_WEIGHTS = DISTRICTS.map((d) => [d, d.weight * d.displacedFactor] as const);

/** Where a household lives; displaced households cluster in the districts that are known for it. */
export function placeOf(random: Random, displaced: boolean): { district: string; neighbourhood: string } {
  const district = random.weighted(displaced ? DISPLACED_WEIGHTS : HOST_WEIGHTS);
  return { district: district.code, neighbourhood: random.pick(district.neighbourhoods) };
}
