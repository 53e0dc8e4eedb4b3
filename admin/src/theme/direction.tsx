import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import { prefixer } from 'stylis';
import { LANGUAGES, type Language } from '../i18n/languages';

/** Styles are written once; for Arabic, left and right change places when they are inserted. */
const CACHES = {
  ltr: createCache({ key: 'hs', stylisPlugins: [prefixer] }),
  rtl: createCache({ key: 'hs-rtl', stylisPlugins: [prefixer, rtlPlugin] }),
};

/** Sets the direction of the page and of its styles by the language. */
export function Direction({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const { direction } = LANGUAGES[language];
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return <CacheProvider value={CACHES[direction]}>{children}</CacheProvider>;
}
