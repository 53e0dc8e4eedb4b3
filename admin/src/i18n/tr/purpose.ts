import type { en } from '../en/purpose';

export const tr: typeof en = {
  open: 'Aç',
  close: 'Tekrar kapat',
  ask: 'Bunu neden görmeniz gerekiyor?',
  show: 'Göster',
  recorded: 'Şu amaçla açıldı: %{purpose}. Bu kayda geçti; kişi isterse görebilir.',
};
