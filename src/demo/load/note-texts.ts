import type { Sector } from '../generator/codes.js';

/** What workers wrote at first contact, by sector. Invented, and naming nobody. */
const FIRST: Record<Sector, readonly string[]> = {
  education: [
    'Çocuğun okul kaydı yok. Mahalle okuluyla görüşüldü, eksik evrak konusunda bilgi verildi.',
    'Devamsızlık nedeniyle aileyle görüşme yapıldı. Ulaşım gideri engel oluşturuyor.',
  ],
  health: [
    'Randevu alma konusunda destek istendi. Hastane süreci anlatıldı, refakat planlandı.',
    'Düzenli ilaç kullanımı var, reçete yenilemede zorluk yaşanıyor.',
  ],
  livelihood: [
    'İş arıyor, önceki deneyimi tekstil. Meslek kursu seçenekleri birlikte değerlendirildi.',
    'Kayıtlı çalışmak istiyor. Özgeçmiş hazırlandı, iki kursa yönlendirme konuşuldu.',
  ],
  legal: [
    'Ev sahibiyle anlaşmazlık var. Sözleşme incelendi, hukuki danışma önerildi.',
    'Ücret alacağı için başvuru yolu soruldu. Belgeler listelendi.',
  ],
  protection: [
    'Güvenli görüşme ortamı sağlandı. Acil risk yok, izleme görüşmesi planlandı.',
    'Arama yapılmaması istendi. Güvenli iletişim yolu birlikte belirlendi.',
  ],
  psychosocial: [
    'Uyku sorunu ve kaygı anlatıldı. Bireysel görüşmeye istekli.',
    'Grup çalışmasına katılmak istiyor, hafta içi öğleden sonra uygun.',
  ],
  housing: [
    'Kira iki aydır ödenemedi. Gelir ve gider birlikte çıkarıldı, destek seçenekleri anlatıldı.',
    'Evde nem ve ısınma sorunu var. Arabuluculuk önerildi.',
  ],
  language: [
    'Başlangıç düzeyi Türkçe kursu için ön görüşme yapıldı. Çocuk bakımı gerekiyor.',
    'Kurs saatleri uymadı, akşam grubu soruldu.',
  ],
  'social-assistance': [
    'Hane ziyareti planlandı. Gıda ve fatura desteği konuşuldu.',
    'Gelir belgesi bekleniyor, eksik belge olumsuz karar sayılmayacak.',
  ],
  documents: [
    'Adres kaydı güncel değil. Nüfus müdürlüğü süreci anlatıldı.',
    'Doğum tescili eksik, gerekli belgeler listelendi.',
  ],
  'child-protection': [
    'Aileyle ilk görüşme yapıldı. Okul ve bakım durumu değerlendirildi.',
    'Çocukla yaşına uygun görüşme yapıldı, bakım verenle yeniden görüşülecek.',
  ],
};

const LATER = [
  'Telefonla arandı, durum aynı. İki hafta sonra yeniden görüşülecek.',
  'Yönlendirilen kurum geri dönüş yaptı, randevu günü iletildi.',
  'Planlanan adım tamamlandı. Sonraki görüşmede hedefler gözden geçirilecek.',
  'Görüşmeye gelmedi. Ulaşıldı, yeni gün kararlaştırıldı.',
] as const;

/** What workers set themselves to do. Invented, and naming nobody. */
export const taskTitles: readonly string[] = [
  'Telefonla ara, durumu sor',
  'Eksik belgeyi iste',
  'Ev ziyareti yap',
  'Tercüman ayarla',
  'Okulla görüş',
  'Randevuyu teyit et',
  'Kurumdan yanıtı sor',
  'Başvuru formunu birlikte doldur',
  'Vaka toplantısına hazırla',
  'Hastane randevusuna eşlik et',
  'Süpervizöre danış',
  'Hedefleri birlikte gözden geçir',
];

export const firstNotes = (sector: Sector): readonly string[] => FIRST[sector];
export const laterNotes: readonly string[] = LATER;

const NEEDS: Record<Sector, string> = {
  education: 'Okula kayıt ve devam için destek.',
  health: 'Sağlık hizmetine erişim için yönlendirme.',
  livelihood: 'İş ve meslek edinme desteği.',
  legal: 'Hukuki danışma.',
  protection: 'Güvenli bir ortamda görüşme ve danışmanlık.',
  psychosocial: 'Psikososyal destek görüşmesi.',
  housing: 'Barınma konusunda acil destek.',
  language: 'Türkçe kursu.',
  'social-assistance': 'Ayni veya nakdi destek için değerlendirme.',
  documents: 'Kayıt ve belge işlemlerinde destek.',
  'child-protection': 'Çocuk ve bakım veren için destek.',
};

/** What a sender wrote into the packet. */
export const needSummary = (sector: Sector): string => NEEDS[sector];
