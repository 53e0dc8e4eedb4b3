import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { AccessLog } from './access-log';

/** The same log for whoever may not open the file itself: the data-protection officer, when a person asks who looked. */
export function AccessLogPage(): ReactNode {
  const text = useText();
  const { residentId = '' } = useParams();
  return (
    <Page title={text('residents.accessLog.pageTitle')} help="residents.accessLog.help">
      <AccessLog residentId={residentId} />
    </Page>
  );
}
