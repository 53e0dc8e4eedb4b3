import { signOut } from '../api/session';
import { preferredLanguage, rememberLanguage } from '../i18n/languages';
import { dropAllDrafts } from '../parts/drafts';
import { applyTextSize, preferredTextSize } from '../theme/text-size';

/** Signs out and takes everything from this device, but for the language and the text size, which say nothing about anybody. */
export async function leave(): Promise<void> {
  const [language, size] = [preferredLanguage(), preferredTextSize()];
  await Promise.allSettled([dropAllDrafts(), signOut()]);
  // A form may have kept its draft once more before it knew.
  await dropAllDrafts().catch(() => undefined);
  rememberLanguage(language);
  applyTextSize(size);
}
