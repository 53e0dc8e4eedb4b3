import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { preferredLanguage } from './i18n/languages';
import { i18nProviderFor } from './i18n/provider';
import { applyTextSize, preferredTextSize } from './theme/text-size';

applyTextSize(preferredTextSize());
const i18nProvider = await i18nProviderFor(preferredLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App i18nProvider={i18nProvider} />
  </StrictMode>,
);
