import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { StateChip } from '../../parts/state-chip';

type Service = Pick<Api['ServiceSummary'], 'published' | 'status' | 'acceptsReferrals' | 'hasExternalGate'>;

/** Whether the public sees it, and what keeps people from going there. What is as usual is not said. */
export function ServiceChips({ service }: { service: Service }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <StateChip
        label={text(service.published ? 'directory.published' : 'directory.unpublished')}
        tone={service.published ? 'good' : 'neutral'}
      />
      {service.status !== 'active' && <StateChip label={word('serviceStatus', service.status)} tone="warning" />}
      {service.hasExternalGate && <StateChip label={text('directory.gate.short')} tone="active" />}
      {!service.acceptsReferrals && <StateChip label={text('directory.noReferrals')} />}
    </Box>
  );
}
