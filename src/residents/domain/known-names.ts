const words = (text: string): string[] => text.trim().split(/\s+/);

/**
 * Spellings that the sound rules of phonetic-key.ts would part or would join wrongly, by the key they get instead. Hasan and
 * Hüseyin have the same consonants and are what twins are called, as Mehmet and Mahmut have, so they must not meet;
 * ض is z in Turkish and Persian and d in Arabic.
 */
export const KEYS_OF_KNOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  HSYN: words(`huseyin huseyn huseyen husein hussein hussien hussain husain husayn hossein hosein hosien hossain houssein
    husseyin hussin hocine حسين`),
  MHMUT: words('mahmut mahmud mahmoud mahmood mahmod محمود'),
  MHMT: words('mohd muhd memet'),
  RMTN: words('ramazan'),
  RT: words('riza reza raza rizai rezai rezaei rezaee rezayee'),
  MRT: words('merziye marzia marzieh marziya'),
  MRTT: words('murtaza mortaza murteza morteza'),
  FTL: words('fazil fazl fadhil fadhel'),
  TY: words('ziya diya dia diaa zia ziyaa ضيا'),
  HTR: words('hizir'),
  TFT: words('davut davud daud daoud dawud dawood داود داوود'),
  JML: words('gamal'),
  HJ: words('hac'),
  ATHM: words('ethem edhem adham'),
  MTHT: words('mithat midhat medhat madhat'),
  ASHK: words('ishak ishaq'),
  ABRHM: words('brahim'),
  ALS: words('الياس'),
  THA: words('taha طه'),
  YHY: words('yahya yahia yehia يحيي'),
  MZ: words('muath mouath'),
  DUA: words('dua duaa doaa دعا'),
};

/** Given names that are so frequent in the city that sharing one says little. */
export const COMMON_GIVEN_NAMES: readonly string[] = words(`
  mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah
  mahmut recep salih fatih kadir emre hakan adem kemal yaşar bekir musa metin khaled walid samer bilal hamza
  fatma ayşe emine hatice zeynep elif meryem şerife zehra sultan hanife merve havva zeliha esra fadime özlem
  hacer yasemin hülya cemile sevim gülsüm leyla dilek büşra aysel songül kübra halime nour rana asma abdurrahman
  olena oleksandr reza
`);

export const COMMON_FAMILY_NAMES: readonly string[] = words(`
  yılmaz kaya demir çelik şahin yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin kara koç
  kurt özkan şimşek polat korkmaz çakır erdoğan yavuz can acar şen aktaş güler yalçın güneş bozkurt bulut keskin
  ünal turan gül özer işık kaplan avcı sarı tekin taş köse yüksel ateş aksoy mohammad ahmad ali hasan hussein
  ibrahim khalaf khalil mahmoud mustafa omar othman ismail hamad saleh abdullah yousef hamoud haj sheikh ahmadi
  hosseini mohammadi rezai
`);
