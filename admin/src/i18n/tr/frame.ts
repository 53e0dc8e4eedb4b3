import type { en } from '../en/frame';

export const tr: typeof en = {
  name: 'Hemşehri',
  home: 'Başlangıç sayfama git',
  homeLabel: 'Hemşehri, başlangıç sayfası',
  menu: 'Menü',
  skip: 'İçeriğe geç',
  language: 'Dil',
  account: 'Hesap',
  ownAccount: 'Hesabım ve oturumlarım',
  signOut: 'Oturumu kapat',
  textSize: 'Yazı boyutu',
  textSizeSample: 'A',
  textSizes: {
    normal: 'Normal yazı',
    large: 'Büyük yazı',
    larger: 'Daha büyük yazı',
  },
  notifications: '%{smart_count} okunmamış bildirim',
  notFound: 'Böyle bir sayfa yok',
  notFoundHint: 'Adres yanlış olabilir ya da bu sayfa size açık değil.',
  offline: 'Bağlantı yok. Yazdıklarınız bu cihazda kalır ve bağlantı gelince gönderilebilir.',
};
