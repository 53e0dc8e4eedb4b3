import type { work as en } from '../../en/codes/work';

const caseClosureReason = {
  goals_achieved: 'Hedeflere ulaşıldı',
  partly_achieved: 'Hedeflere kısmen ulaşıldı',
  lost_contact: 'İletişim koptu',
  moved: 'Taşındı',
  refused_service: 'Desteği istemedi',
  no_longer_needed: 'Artık ihtiyaç yok',
  died: 'Vefat etti',
  duplicate: 'Mükerrer dosya',
  not_eligible: 'Koşulları karşılamıyor',
  transferred: 'Başka yere devredildi',
};

const riskLevel = {
  immediate: 'Acil müdahale',
  high: 'Yüksek',
  medium: 'Orta',
  low: 'Düşük',
};

const declineReason = {
  no_capacity: 'Kapasite yok',
  outside_area: 'Hizmet bölgesi dışında',
  outside_age_or_target_group: 'Yaş veya hedef grup dışında',
  not_eligible_rule: 'Hizmetin bir koşulu karşılanmıyor',
  service_not_offered: 'Bu hizmet verilmiyor',
  service_ended: 'Hizmet sona erdi',
  language_not_available: 'Gerekli dilde hizmet yok',
  accessibility_not_available: 'Erişilebilirlik uygun değil',
  safety_conflict: 'Güvenlik açısından uygun değil',
  duplicate_of: 'Zaten yönlendirilmiş',
  client_declined: 'Kişi istemedi',
  unreachable_after_3: 'Üç denemede ulaşılamadı',
  partner_mandate_limit: 'Kurumun görev alanı dışında',
};

const outcome = {
  service_received_full: 'Hizmetin tamamını aldı',
  service_received_partial: 'Hizmetin bir kısmını aldı',
  not_received_client_choice: 'Almadı: kişinin tercihi',
  not_received_unreachable: 'Almadı: ulaşılamadı',
  not_received_capacity: 'Almadı: kapasite yok',
  not_received_not_eligible: 'Almadı: koşulları karşılamıyor',
  resolved_otherwise: 'Başka yolla çözüldü',
  deceased_or_left: 'Vefat etti veya ayrıldı',
  unknown: 'Bilinmiyor',
};

const confirmedBy = {
  resident: 'Kişi doğruladı',
  document: 'Belge gösteriyor',
};

const recallReason = {
  sent_in_error: 'Yanlışlıkla gönderildi',
  no_longer_needed: 'Artık ihtiyaç yok',
  other_service_found: 'Başka hizmet bulundu',
  wrong_service: 'Yanlış hizmet seçildi',
};

const withdrawReason = {
  resident_decision: 'Kişinin kararı',
  safety: 'Güvenlik nedeniyle',
  left_city: 'Şehirden ayrıldı',
};

const disputeReason = {
  did_not_happen: 'Gerçekleşmedi',
  not_as_reported: 'Bildirildiği gibi olmadı',
};

const systemReason = {
  no_answer: 'Yanıt gelmedi',
  consent_withdrawn: 'Rıza geri alındı',
  consent_ended: 'Rızanın süresi doldu',
  resident_erased: 'Kişinin verileri silindi',
};

export const work: typeof en = {
  sector: {
    education: 'Eğitim',
    health: 'Sağlık',
    livelihood: 'İş ve geçim',
    legal: 'Hukuki destek',
    protection: 'Koruma',
    psychosocial: 'Psikososyal destek',
    housing: 'Barınma',
    language: 'Dil kursları',
    'social-assistance': 'Sosyal yardım',
    documents: 'Belge ve kayıt',
    'child-protection': 'Çocuk koruma',
    food: 'Gıda',
    wash: 'Su ve hijyen',
    other: 'Diğer',
  },
  priority: {
    normal: 'Normal',
    high: 'Yüksek',
    urgent: 'Acil',
  },
  riskLevel,
  caseState: {
    intake: 'Başvuru',
    active: 'Devam ediyor',
    closed: 'Kapalı',
  },
  caseStep: {
    open: 'Dosya aç',
    activate: 'Çalışmayı başlat',
    assess_risk: 'Riski değerlendir',
    assign: 'Sorumluyu belirle',
    close: 'Dosyayı kapat',
    reopen: 'Yeniden aç',
  },
  caseClosureReason,
  intakeSource: {
    walk_in: 'Kendisi geldi',
    referral: 'Yönlendirildi',
    outreach: 'Saha çalışması',
    hotline: 'Danışma hattı',
    e_service: 'İnternet üzerinden',
    partner: 'Ortak kurum',
    other: 'Diğer',
  },
  serviceEventStep: {
    withdraw: 'Yanlış kaydı geri al',
  },
  serviceAdvice: {
    'before-registration': 'Bu tarih, kişinin kaydından önce.',
    'before-case': 'Bu tarih, dosyanın açılmasından önce.',
  },
  taskState: {
    open: 'Yapılacak',
    done: 'Yapıldı',
    cancelled: 'Gerek kalmadı',
  },
  taskStep: {
    complete: 'Yapıldı',
    cancel: 'Gerek kalmadı',
    reopen: 'Yeniden aç',
  },
  referralState: {
    draft: 'Taslak',
    sent: 'Gönderildi',
    received: 'Teslim alındı',
    needs_information: 'Bilgi bekleniyor',
    accepted: 'Kabul edildi',
    in_progress: 'Hizmet sürüyor',
    outcome_reported: 'Sonuç bildirildi',
    closed: 'Tamamlandı',
    declined: 'Reddedildi',
    recalled: 'Geri çekildi',
    withdrawn: 'Kişi adına iptal edildi',
    expired: 'Yanıtsız kaldı',
  },
  referralStep: {
    draft: 'Taslak hazırla',
    send: 'Gönder',
    receive: 'Teslim alındığını bildir',
    accept: 'Kabul et',
    decline: 'Reddet',
    ask_information: 'Bilgi iste',
    answer_information: 'Soruyu yanıtla',
    start: 'Hizmeti başlat',
    report_progress: 'İlerlemeyi bildir',
    report_outcome: 'Sonucu bildir',
    record_outcome: 'Bize söylenen sonucu yaz',
    confirm: 'Sonucu onayla',
    dispute: 'Sonuca itiraz et',
    recall: 'Geri çek',
    withdraw: 'Kişi adına iptal et',
    expire: 'Yanıtsız kapat',
  },
  whoseMove: {
    sender: 'Belediyede',
    partner: 'Ortak kurumda',
    nobody: 'Bekleyen yok',
  },
  declineReason,
  outcome,
  confirmedBy,
  heardBy: {
    phone: 'Telefonla',
    email: 'E-postayla',
    visit: 'Yüz yüze',
    letter: 'Mektupla',
  },
  disputeReason,
  recallReason,
  withdrawReason,
  consentForm: {
    signed: 'İmzalı form',
    verbal_witnessed: 'Sözlü, tanık huzurunda',
    guardian: 'Veli veya vasi verdi',
  },
  consentState: {
    valid: 'Geçerli',
    'not-yet': 'Henüz başlamadı',
    ended: 'Süresi doldu',
    withdrawn: 'Geri alındı',
  },
  consentStep: {
    withdraw: 'Rızayı geri al',
  },
  packetField: {
    callName: 'Hitap adı',
    names: 'Ad ve soyad',
    birthDate: 'Doğum tarihi',
    age: 'Yaş',
    sex: 'Cinsiyet',
    languages: 'Konuştuğu diller',
    interpreterNeed: 'Tercüman ihtiyacı',
    district: 'İlçe',
    neighbourhood: 'Mahalle',
    phone: 'Telefon',
    safeContact: 'Güvenli iletişim yolu',
    householdSize: 'Hanedeki kişi sayısı',
    sector: 'Konu alanı',
    needSummary: 'İhtiyacın kısa anlatımı',
  },
  workerFilter: {
    me: 'Bende olanlar',
    none: 'Sorumlusu olmayanlar',
  },
  workBucket: {
    overdue: 'Gecikenler',
    today: 'Bugün',
    soon: 'Yakında',
    waiting_on_me: 'Benden bekleniyor',
    waiting_on_partner: 'Ortak kurumdan bekleniyor',
    waiting_on_resident: 'Kişiden bekleniyor',
    review: 'Yeniden bakılacak',
  },
  workKind: {
    referral: 'Yönlendirme',
    task: 'Görev',
    case_review: 'Dosya gözden geçirme',
  },
  waitingOn: {
    me: 'Ben',
    partner: 'Ortak kurum',
    resident: 'Kişi',
  },
  caseReason: { ...caseClosureReason, ...riskLevel },
  referralReason: {
    ...declineReason,
    ...outcome,
    ...confirmedBy,
    ...recallReason,
    ...withdrawReason,
    ...disputeReason,
    ...systemReason,
  },
};
