import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { StateChip } from '../../parts/state-chip';

type Service = Pick<Api['ServiceSummary'], 'published' | 'status' | 'acceptsReferrals' | 'hasExternalGate'>;

/** Open to the public and to referrals, and nobody else decides who may come: a list of many has nothing to say of it. */
export const isUsual = (service: Service): boolean =>
  service.published && service.status === 'active' && !service.hasExternalGate && service.acceptsReferrals;

/** Whether the public sees it, and what keeps people from going there. */
export function ServiceChips({ service, onlyUnusual = false }: { service: Service; onlyUnusual?: boolean }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {!(onlyUnusual && service.published) && (
        <StateChip
          label={text(service.published ? 'directory.published' : 'directory.unpublished')}
          tone={service.published ? 'good' : 'neutral'}
        />
      )}
      {service.status !== 'active' && <StateChip label={word('serviceStatus', service.status)} tone="warning" />}
      {service.hasExternalGate && <StateChip label={text('directory.gate.short')} tone="active" />}
      {!service.acceptsReferrals && <StateChip label={text('directory.noReferrals')} />}
    </Box>
  );
}
