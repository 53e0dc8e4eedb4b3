import type { en } from '../en/purpose';

export const tr: typeof en = {
  open: 'Aç',
  close: 'Tekrar kapat',
  ask: 'Bunu neden görmeniz gerekiyor?',
  show: 'Göster',
  recorded: 'Açılma amacı: %{purpose}. Bu kayda geçer ve kişi görmek isteyebilir.',
};
