import type { work as en } from '../../en/codes/work';

const caseClosureReason = {
  goals_achieved: 'تحققت الأهداف',
  partly_achieved: 'تحققت الأهداف جزئيًا',
  lost_contact: 'انقطع التواصل',
  moved: 'انتقل',
  refused_service: 'لم يرغب في المساعدة',
  no_longer_needed: 'لم تعد هناك حاجة',
  died: 'توفي',
  duplicate: 'ملف مكرر',
  not_eligible: 'لا يستوفي الشروط',
  transferred: 'نُقل إلى جهة أخرى',
};

const riskLevel = {
  immediate: 'فوري',
  high: 'مرتفع',
  medium: 'متوسط',
  low: 'منخفض',
};

const declineReason = {
  no_capacity: 'لا توجد قدرة استيعابية',
  outside_area: 'خارج منطقة الخدمة',
  outside_age_or_target_group: 'خارج الفئة العمرية أو المستهدفة',
  not_eligible_rule: 'أحد شروط الخدمة غير مستوفى',
  service_not_offered: 'الخدمة غير مقدَّمة',
  service_ended: 'انتهت الخدمة',
  language_not_available: 'اللغة غير متوفرة',
  accessibility_not_available: 'لا تتوفر تسهيلات الوصول',
  safety_conflict: 'غير مناسب لأسباب السلامة',
  duplicate_of: 'توجد إحالة سابقة',
  client_declined: 'الشخص لم يرغب',
  unreachable_after_3: 'تعذّر الوصول بعد ثلاث محاولات',
  partner_mandate_limit: 'خارج اختصاص المنظمة',
};

const outcome = {
  service_received_full: 'حصل على الخدمة كاملة',
  service_received_partial: 'حصل على جزء من الخدمة',
  not_received_client_choice: 'لم يحصل: باختيار الشخص',
  not_received_unreachable: 'لم يحصل: تعذّر الوصول',
  not_received_capacity: 'لم يحصل: لا قدرة استيعابية',
  not_received_not_eligible: 'لم يحصل: لا يستوفي الشروط',
  resolved_otherwise: 'حُلّ بطريقة أخرى',
  deceased_or_left: 'توفي أو غادر',
  unknown: 'غير معروفة',
};

const confirmedBy = {
  resident: 'أكّده الشخص',
  document: 'تثبته وثيقة',
};

const recallReason = {
  sent_in_error: 'أُرسلت بالخطأ',
  no_longer_needed: 'لم تعد هناك حاجة',
  other_service_found: 'وُجدت خدمة أخرى',
  wrong_service: 'خدمة غير مناسبة',
};

const withdrawReason = {
  resident_decision: 'قرار الشخص',
  safety: 'لأسباب السلامة',
  left_city: 'غادر المدينة',
};

const disputeReason = {
  did_not_happen: 'لم يحدث',
  not_as_reported: 'لم يكن كما أُبلغ',
};

const systemReason = {
  no_answer: 'لم يرد أحد',
  consent_withdrawn: 'سُحبت الموافقة',
  consent_ended: 'انتهت الموافقة',
  resident_erased: 'حُذفت بيانات الشخص',
};

export const work: typeof en = {
  sector: {
    education: 'التعليم',
    health: 'الصحة',
    livelihood: 'العمل وسبل العيش',
    legal: 'مساعدة قانونية',
    protection: 'الحماية',
    psychosocial: 'دعم نفسي اجتماعي',
    housing: 'السكن',
    language: 'دورات لغة',
    'social-assistance': 'مساعدة اجتماعية',
    documents: 'الوثائق والتسجيل',
    'child-protection': 'حماية الطفل',
    food: 'الغذاء',
    wash: 'المياه والنظافة',
    other: 'أخرى',
  },
  priority: {
    normal: 'عادية',
    high: 'عالية',
    urgent: 'عاجلة',
  },
  riskLevel,
  caseState: {
    intake: 'استقبال',
    active: 'جارٍ',
    closed: 'مغلق',
  },
  caseStep: {
    open: 'فتح الملف',
    activate: 'بدء العمل',
    assess_risk: 'تقييم الخطر',
    assign: 'تعيين المسؤول',
    close: 'إغلاق الملف',
    reopen: 'إعادة الفتح',
  },
  caseClosureReason,
  intakeSource: {
    walk_in: 'حضر بنفسه',
    referral: 'أُحيل',
    outreach: 'عمل ميداني',
    hotline: 'خط هاتفي',
    e_service: 'عبر الإنترنت',
    partner: 'منظمة شريكة',
    other: 'أخرى',
  },
  serviceEventStep: {
    withdraw: 'سحب التسجيل الخاطئ',
  },
  serviceAdvice: {
    'before-registration': 'هذا التاريخ قبل تسجيل الشخص.',
    'before-case': 'هذا التاريخ قبل فتح الملف.',
  },
  taskState: {
    open: 'مطلوبة',
    done: 'أُنجزت',
    cancelled: 'لم تعد لازمة',
  },
  taskStep: {
    complete: 'أُنجزت',
    cancel: 'لم تعد لازمة',
    reopen: 'إعادة الفتح',
  },
  referralState: {
    draft: 'مسودة',
    sent: 'أُرسلت',
    received: 'استُلمت',
    needs_information: 'بانتظار معلومات',
    accepted: 'قُبلت',
    in_progress: 'قيد التنفيذ',
    outcome_reported: 'أُبلغ بالنتيجة',
    closed: 'اكتملت',
    declined: 'رُفضت',
    recalled: 'سُحبت',
    withdrawn: 'أُلغيت لصالح الشخص',
    expired: 'بلا رد',
  },
  referralStep: {
    draft: 'إعداد مسودة',
    send: 'إرسال',
    receive: 'تأكيد الاستلام',
    accept: 'قبول',
    decline: 'رفض',
    ask_information: 'طلب معلومات',
    answer_information: 'الرد على السؤال',
    start: 'بدء الخدمة',
    report_progress: 'الإبلاغ عن التقدم',
    report_outcome: 'الإبلاغ عن النتيجة',
    record_outcome: 'تدوين نتيجة أُبلغنا بها',
    confirm: 'تأكيد النتيجة',
    dispute: 'الاعتراض على النتيجة',
    recall: 'سحب الإحالة',
    withdraw: 'إلغاء لصالح الشخص',
    expire: 'إنهاء لعدم الرد',
  },
  whoseMove: {
    sender: 'لدى البلدية',
    partner: 'لدى المنظمة الشريكة',
    nobody: 'لا أحد',
  },
  declineReason,
  outcome,
  confirmedBy,
  heardBy: {
    phone: 'هاتفيًا',
    email: 'بالبريد الإلكتروني',
    visit: 'وجهًا لوجه',
    letter: 'برسالة خطية',
  },
  disputeReason,
  recallReason,
  withdrawReason,
  consentForm: {
    signed: 'نموذج موقَّع',
    verbal_witnessed: 'شفهية بحضور شاهد',
    guardian: 'من ولي الأمر',
  },
  consentState: {
    valid: 'سارية',
    'not-yet': 'لم تبدأ بعد',
    ended: 'انتهت',
    withdrawn: 'سُحبت',
  },
  consentStep: {
    withdraw: 'سحب الموافقة',
  },
  packetField: {
    callName: 'الاسم المتداول',
    names: 'الاسم واسم العائلة',
    birthDate: 'تاريخ الميلاد',
    age: 'العمر',
    sex: 'الجنس',
    languages: 'اللغات التي يتحدث بها',
    interpreterNeed: 'الحاجة إلى مترجم',
    district: 'المنطقة',
    neighbourhood: 'الحي',
    phone: 'رقم الهاتف',
    safeContact: 'وسيلة الاتصال الآمنة',
    householdSize: 'عدد أفراد الأسرة',
    sector: 'مجال المساعدة',
    needSummary: 'وصف مختصر للحاجة',
  },
  workerFilter: {
    me: 'ما لديّ',
    none: 'بلا مسؤول',
  },
  workBucket: {
    overdue: 'متأخرة',
    today: 'اليوم',
    soon: 'قريبًا',
    waiting_on_me: 'بانتظاري',
    waiting_on_partner: 'بانتظار شريك',
    waiting_on_resident: 'بانتظار الشخص',
    review: 'للمراجعة',
  },
  workKind: {
    referral: 'إحالة',
    task: 'مهمة',
    case_review: 'مراجعة ملف',
  },
  waitingOn: {
    me: 'أنا',
    partner: 'الشريك',
    resident: 'الشخص',
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
