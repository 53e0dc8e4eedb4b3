/**
 * Spellings that the sound rules of phonetic-key.ts would part or would join wrongly, by the key they get instead.
 * Hasan and Hüseyin have the same consonants and are what twins are called, as Mehmet and Mahmut have, so they must not meet; ض is z in Turkish and d in Arabic.
 */
export const KEYS_OF_KNOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  HSYN: [
    'huseyin',
    'huseyn',
    'husein',
    'hussein',
    'hussain',
    'husain',
    'husayn',
    'hossein',
    'hosein',
    'hossain',
    'houssein',
    'husseyin',
    'hussin',
    'hocine',
    'حسين',
  ],
  MHMUT: ['mahmut', 'mahmud', 'mahmoud', 'mahmood', 'mahmod', 'محمود'],
  MHMT: ['mohd', 'muhd', 'memet'],
  RMTN: ['ramazan'],
  RT: ['riza', 'reza', 'raza'],
  TFT: ['davut', 'davud', 'daud', 'daoud', 'dawud', 'dawood', 'داود', 'داوود'],
  JML: ['gamal'],
  TY: ['ziya', 'diya', 'dia', 'diaa', 'zia', 'ziyaa', 'ضيا'],
  FTL: ['fazil', 'fazl', 'fadhil', 'fadhel'],
  MRTT: ['murtaza'],
  HTR: ['hizir'],
  ATHM: ['ethem', 'edhem', 'adham'],
  MTHT: ['mithat', 'midhat', 'medhat', 'madhat'],
  ASHK: ['ishak', 'ishaq'],
  ABRHM: ['brahim'],
  ALS: ['الياس'],
  THA: ['taha', 'طه'],
  YHY: ['yahya', 'yahia', 'yehia', 'يحيي'],
};

const words = (text: string): string[] => text.trim().split(/\s+/);

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
