import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { useCodeLists } from '../../parts/code-lists';
import { Loaded } from '../../parts/page';
import { PurposeGate, type Purpose } from '../../parts/purpose-gate';
import { useSend } from '../../parts/send';
import { StateChip } from '../../parts/state-chip';
import { StepDialog } from '../../parts/step-dialog';
import { PickInput } from '../inputs/pick-input';
import { TextBox } from '../inputs/text-box';
import { useClosedAnswer } from './reads';

/** Specific needs that were assessed. They lie apart from the file, so the history of the file does not name them. */
export function NeedsSection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  return (
    <PurposeGate title={text('residents.needs.title')} explain={text('residents.needs.explain')}>
      {(purpose) => <OpenNeeds residentId={residentId} purpose={purpose} />}
    </PurposeGate>
  );
}

function OpenNeeds({ residentId, purpose }: { residentId: string; purpose: Purpose }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const may = useMay();
  const lists = useCodeLists();
  const [adds, setAdds] = useState(false);
  const [ends, setEnds] = useState<Api['NeedView'] | null>(null);
  const header = { 'X-Purpose': purpose };
  const answer = useClosedAnswer('needs', residentId, purpose, (signal) =>
    api.GET('/api/v1/residents/{residentId}/needs', { params: { path: { residentId }, header }, signal }),
  );
  const send = useSend({ done: 'residents.said.saved', refreshes: [['needs', residentId]] });
  return (
    <>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('residents.needs.none')} hint={text('residents.needs.noneHint')} />
          ) : (
            <Box component="ul" aria-label={text('residents.needs.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((need) => (
                <NeedRow key={need.id} need={need} onEnd={may('need.change') ? () => setEnds(need) : undefined} />
              ))}
            </Box>
          )
        }
      </Loaded>
      {may('need.change') && (
        <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setAdds(true)}>
          {text('residents.needs.add')}
        </Button>
      )}
      {adds && (
        <StepDialog
          title={text('residents.needs.add')}
          confirm={text('common.save')}
          values={{ code: null, fromMonth: null }}
          save={(values) =>
            send(values, (key) =>
              api.POST('/api/v1/residents/{residentId}/needs', {
                params: { path: { residentId }, header },
                body: monthsOf(values) as unknown as Api['RecordNeed'],
                headers: once(key),
              }),
            )
          }
          onClose={() => setAdds(false)}
        >
          <PickInput
            source="code"
            label={text('residents.needs.need')}
            choices={(lists?.needs.items ?? []).map(({ code, group }) => ({
              id: code,
              name: text('residents.needs.inGroup', { group: word('needGroup', group), need: word('needCode', code) }),
            }))}
            isRequired
          />
          <TextBox
            source="fromMonth"
            type="month"
            label={text('residents.needs.from')}
            helperText={text('residents.needs.monthHint')}
            ltr
          />
        </StepDialog>
      )}
      {ends && (
        <StepDialog
          title={text('residents.needs.endTitle')}
          confirm={text('residents.needs.end')}
          values={{ untilMonth: null }}
          save={(values) =>
            send([ends.id, values], (key) =>
              api.POST('/api/v1/residents/{residentId}/needs/{needId}/steps/end', {
                params: { path: { residentId, needId: ends.id }, header },
                body: monthsOf(values) as Api['EndNeed'],
                headers: { ...ifMatch(ends.version), ...once(key) },
              }),
            )
          }
          onClose={() => setEnds(null)}
        >
          <TextBox
            source="untilMonth"
            type="month"
            label={text('residents.needs.until')}
            helperText={text('residents.needs.monthHint')}
            ltr
          />
        </StepDialog>
      )}
    </>
  );
}

/** A month that was left empty is left out: the API then takes this month. */
const monthsOf = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

function NeedRow({ need, onEnd }: { need: Api['NeedView']; onEnd: (() => void) | undefined }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return (
    <Box
      component="li"
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
        <Typography sx={{ fontWeight: 500 }}>{word('needCode', need.code)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[
            word('needGroup', need.group),
            text('residents.needs.since', { month: formats.month(need.fromMonth) }),
            ...(need.untilMonth ? [text('residents.needs.ended', { month: formats.month(need.untilMonth) })] : []),
          ].join(' · ')}
        </Typography>
      </Box>
      {need.sensitive && <StateChip label={text('residents.needs.sensitive')} tone="warning" />}
      {onEnd && need.untilMonth === null && (
        <Button size="small" onClick={onEnd}>
          {text('residents.needs.end')}
        </Button>
      )}
    </Box>
  );
}
