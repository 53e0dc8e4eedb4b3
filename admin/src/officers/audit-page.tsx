import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { ListView } from '../parts/paged-list';
import { Section } from '../parts/section';
import type { Api } from '../api/client';
import { AuditCheck } from './audit-check';
import { useAuditColumns } from './audit-lines';
import { AuditSearch } from './audit-search';
import { useAuditTrail } from './audit-trail';

/** Who did what, why and with which file. What is searched for stands in no address, and is itself on record. */
export function AuditPage(): ReactNode {
  const text = useText();
  const trail = useAuditTrail();
  const columns = useAuditColumns();
  const [emptied, setEmptied] = useState(0);
  return (
    <Page title={text('officers.audit.title')} help="officers.audit.help">
      <Alert severity="info" icon={false} sx={{ mb: 2 }}>
        {text('officers.audit.recorded')}
      </Alert>
      <Section
        title={text('officers.audit.filters')}
        actions={
          <Button
            onClick={() => {
              trail.forget();
              setEmptied(emptied + 1);
            }}
          >
            {text('officers.audit.clear')}
          </Button>
        }
      >
        <AuditSearch key={emptied} search={trail.search} />
      </Section>
      {trail.shown === null ? (
        <EmptyState title={text('officers.audit.notYet')} hint={text('officers.audit.notYetHint')} />
      ) : (
        <Section title={text('officers.audit.results')}>
          <ListView<Api['AuditEventLine']>
            label={text('officers.audit.results')}
            rows={trail.shown.items}
            rowKey={(line) => line.seq}
            columns={columns}
            loading={trail.busy}
            problem={trail.problem}
            previous={trail.previous}
            next={trail.next}
            empty={<EmptyState title={text('officers.audit.none')} hint={text('officers.audit.noneHint')} />}
          />
        </Section>
      )}
      <AuditCheck />
    </Page>
  );
}
