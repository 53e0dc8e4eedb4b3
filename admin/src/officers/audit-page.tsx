import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  const results = useRef<HTMLHeadingElement>(null);
  // Whoever searched is led to what was found, on a phone too, where it stands far below the fields.
  useEffect(() => results.current?.focus(), [trail.shown]);
  // The form starts anew, empty or with the file that somebody follows from a line.
  const [start, setStart] = useState<{ count: number; fileCode?: string }>({ count: 0 });
  const columns = useAuditColumns((fileCode) => {
    setStart(({ count }) => ({ count: count + 1, fileCode }));
    void trail.follow({ fileCode });
  });
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
              setStart(({ count }) => ({ count: count + 1 }));
            }}
          >
            {text('officers.audit.clear')}
          </Button>
        }
      >
        <AuditSearch key={start.count} fileCode={start.fileCode} search={trail.search} />
      </Section>
      {trail.shown === null ? (
        <EmptyState title={text('officers.audit.notYet')} hint={text('officers.audit.notYetHint')} />
      ) : (
        <Box component="section" aria-labelledby="audit-results" sx={{ mb: 3 }}>
          <Typography variant="h2" id="audit-results" tabIndex={-1} ref={results} sx={{ mt: 3, scrollMarginTop: 80 }}>
            {text('officers.audit.results')}
          </Typography>
          <Box component="output" sx={{ color: 'text.secondary' }}>
            {text('officers.audit.shown', { number: trail.number, smart_count: trail.shown.items.length })}
          </Box>
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
        </Box>
      )}
      <AuditCheck />
    </Page>
  );
}
