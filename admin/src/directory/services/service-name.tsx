import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useLanguage } from '../../i18n/text';

type Named = Pick<Api['ServiceSummary'], 'name' | 'translatedNames'>;

/** What the service is called in the reader's language; where nobody has translated it, as it was written. */
export function useServiceName(): (service: Named) => string {
  const [language] = useLanguage();
  return ({ name, translatedNames }) => translatedNames.find((other) => other.language === language)?.name ?? name;
}

/** A text of several lines as somebody wrote it: its own script decides its direction, the page at which edge it stands. */
export function TypedText({ children }: { children: string }): ReactNode {
  return (
    <span style={{ display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      <bdi dir="auto">{children}</bdi>
    </span>
  );
}
