import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { Page } from '../parts/page';

export function AccountPage(): ReactNode {
  const text = useText();
  return (
    <Page title={text('frame.ownAccount')} help="frame.offline">
      {null}
    </Page>
  );
}
