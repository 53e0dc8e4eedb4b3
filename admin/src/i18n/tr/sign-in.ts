import type { en } from '../en/sign-in';

export const tr: typeof en = {
  titles: {
    password: 'Oturum aç',
    code: 'İkinci adım',
    enrol: 'İkinci adımı kur',
    oneTimeCode: 'Parola belirle',
  },
  about:
    'Kent hizmetleri burada yaşayan herkes içindir. Bir dosyada okuduklarınız kayda geçer ve kişi kimin baktığını sorabilir.',
  email: 'E-posta adresi',
  password: 'Parola',
  submit: 'Oturum aç',
  haveCode: 'Tek kullanımlık kodum var',
  code: 'Doğrulama uygulamanızdaki kod',
  codeHint: 'Altı rakam',
  codeExplain: 'Hesabınız ikinci bir adımla korunuyor.',
  confirm: 'Onayla',
  oneTimeCode: 'Tek kullanımlık kod',
  oneTimeCodeExplain:
    'İlk girişiniz için ya da parolanızı unuttuysanız: sistem yöneticisi size bir kez geçerli bir kod verir.',
  newPassword: 'Yeni parola',
  passwordHint: 'En az 12 karakter. Kısa bir cümle kolay hatırlanır.',
  setPassword: 'Parolayı belirle',
  passwordSet: 'Parola belirlendi. Şimdi bu parolayla oturum açın.',
  enrolExplain:
    'Rolünüz oturum açarken ikinci bir adım gerektiriyor. Bu hesabı telefonunuzdaki bir doğrulama uygulamasına ekleyin, sonra gösterdiği altı rakamı yazın.',
  enrolPicture: 'Doğrulama uygulamasıyla okutulacak kod',
  enrolTyped: 'Ya da bu anahtarı uygulamaya yazın:',
  enrolLink: 'Bu cihazdaki doğrulama uygulamasında aç',
};
