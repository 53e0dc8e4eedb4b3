import type { en } from '../en/conflict';

export const tr: typeof en = {
  title: 'Bu arada başka biri değişiklik yaptı',
  explain: 'Her alan için hangisinin kalacağını seçin. Siz söylemeden hiçbir şeyin üzerine yazılmaz.',
  same: 'Diğer değişiklik sizin yazdıklarınızla ilgili değil. Kaydedebilirsiniz.',
  theirs: 'Şu anda kayıtlı olan',
  mine: 'Sizin yazdığınız',
  save: 'Bu seçimi kaydet',
};
