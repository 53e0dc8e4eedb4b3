import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { DateInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { CodeInput, useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/page';
import { PurposeGate, type Purpose } from '../../parts/purpose-gate';
import { useSend } from '../../parts/send';
import { StateChip } from '../../parts/state-chip';
import { StepDialog } from '../../parts/step-dialog';
import { today } from '../../parts/today';
import { useClosedAnswer } from './reads';

/** Documents that somebody saw; copies are not kept. */
export function DocumentsSection({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  return (
    <PurposeGate title={text('residents.documents.title')} explain={text('residents.documents.explain')}>
      {(purpose) => <OpenDocuments residentId={resident.id} purpose={purpose} />}
    </PurposeGate>
  );
}

function OpenDocuments({ residentId, purpose }: { residentId: string; purpose: Purpose }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const may = useMay();
  const [adds, setAdds] = useState(false);
  const [withdraws, setWithdraws] = useState<Api['DocumentView'] | null>(null);
  const header = { 'X-Purpose': purpose };
  const answer = useClosedAnswer('documents', residentId, purpose, (signal) =>
    api.GET('/api/v1/residents/{residentId}/documents', { params: { path: { residentId }, header }, signal }),
  );
  const send = useSend({ done: 'residents.said.saved', refreshes: [['documents', residentId]] });
  return (
    <>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('residents.documents.none')} hint={text('residents.documents.noneHint')} />
          ) : (
            <Box component="ul" aria-label={text('residents.documents.title')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {items.map((document) => (
                <Box
                  component="li"
                  key={document.id}
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    gap: 1,
                    alignItems: 'center',
                    py: 1,
                    borderTop: 1,
                    borderColor: 'divider',
                  }}
                >
                  <Box sx={{ flex: '1 1 14rem' }}>
                    <Typography sx={{ fontWeight: 500 }}>{word('documentKind', document.kind)}</Typography>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {text('residents.documents.seen', { day: formats.day(document.seenOn) })}
                      {document.validUntil &&
                        ` · ${text('residents.documents.until', { day: formats.day(document.validUntil) })}`}
                    </Typography>
                  </Box>
                  {document.withdrawn ? (
                    <StateChip label={text('residents.documents.withdrawn')} />
                  ) : (
                    may('document.record') && (
                      <Button size="small" onClick={() => setWithdraws(document)}>
                        {text('residents.documents.withdraw')}
                      </Button>
                    )
                  )}
                </Box>
              ))}
            </Box>
          )
        }
      </Loaded>
      {may('document.record') && (
        <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setAdds(true)}>
          {text('residents.documents.add')}
        </Button>
      )}
      {adds && (
        <StepDialog
          title={text('residents.documents.add')}
          confirm={text('common.save')}
          values={{ kind: null, seenOn: today(), validUntil: null }}
          save={(values) =>
            send(values, (key) =>
              api.POST('/api/v1/residents/{residentId}/documents', {
                params: { path: { residentId }, header },
                body: values as unknown as Api['RecordDocument'],
                headers: once(key),
              }),
            )
          }
          onClose={() => setAdds(false)}
        >
          <CodeInput
            source="kind"
            list="documentKind"
            label={text('residents.documents.kind')}
            helperText={false}
            isRequired
          />
          <DateInput source="seenOn" label={text('residents.documents.seenOn')} helperText={false} />
          <DateInput source="validUntil" label={text('residents.documents.validUntil')} helperText={false} />
        </StepDialog>
      )}
      {withdraws && (
        <StepDialog
          title={text('residents.documents.withdrawTitle')}
          explain={text('residents.documents.withdrawExplain')}
          confirm={text('residents.documents.withdraw')}
          save={() =>
            send(withdraws.id, (key) =>
              api.POST('/api/v1/residents/{residentId}/documents/{documentId}/steps/withdraw', {
                params: { path: { residentId, documentId: withdraws.id }, header },
                headers: { ...ifMatch(withdraws.version), ...once(key) },
              }),
            )
          }
          onClose={() => setWithdraws(null)}
        />
      )}
    </>
  );
}
