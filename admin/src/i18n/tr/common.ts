import type { en } from '../en/common';

export const tr: typeof en = {
  save: 'Kaydet',
  cancel: 'Vazgeç',
  next: 'İleri',
  back: 'Geri',
  close: 'Kapat',
  edit: 'Düzenle',
  help: 'Yardım',
  loading: 'Yükleniyor …',
  tryAgain: 'Yeniden dene',
  faultOf: '%{field}: %{fault}',
  requestId: 'İstek numarası: %{id}',
  pages: 'Sayfalar: %{list}',
  previousPage: 'Önceki sayfa',
  nextPage: 'Sonraki sayfa',
  yes: 'Evet',
  no: 'Hayır',
  unknown: 'Bilinmiyor',
  search: 'Ara',
  all: 'Tümü',
  showMore: 'Daha fazla göster',
};
