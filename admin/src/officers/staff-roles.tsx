import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, once, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { CodeInput, useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { StepDialog } from '../parts/step-dialog';
import { touchedByStaff } from './touched';
import { UnitInput, useUnitName } from './units';

type Account = Api['Staff'];
type Held = Account['roles'][number];

/** The roles of an account; giving and taking them, where one may. */
export function StaffRoles({ account }: { account: Account }): ReactNode {
  const text = useText();
  const may = useMay();
  const [granting, setGranting] = useState(false);
  const [revoked, setRevoked] = useState<Held | null>(null);
  // The API allows no step with the own account, and neither a change of its roles.
  const changes = may('staff.manage') && account.allowedSteps.length > 0;
  return (
    <Section
      title={text('officers.staff.roles')}
      actions={
        changes && (
          <Button variant="outlined" startIcon={<Add />} onClick={() => setGranting(true)}>
            {text('officers.staff.grant')}
          </Button>
        )
      }
    >
      {account.roles.length === 0 && (
        <EmptyState title={text('officers.staff.noRoles')} hint={text('officers.staff.noRolesHint')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {account.roles.map((held) => (
          <HeldRole key={held.id} held={held} onRevoke={changes ? () => setRevoked(held) : undefined} />
        ))}
      </Box>
      {granting && <GrantDialog account={account} onClose={() => setGranting(false)} />}
      {revoked && <RevokeDialog account={account} held={revoked} onClose={() => setRevoked(null)} />}
    </Section>
  );
}

function HeldRole({ held, onRevoke }: { held: Held; onRevoke?: (() => void) | undefined }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const unitName = useUnitName();
  const { moment } = useFormats();
  const role = word('role', held.role);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{role}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {held.unitId === null ? text('officers.staff.everywhere') : <Typed>{unitName(held.unitId)}</Typed>}
          {' · '}
          {text('officers.staff.roleSince', { at: moment(held.grantedAt) })}
        </Typography>
      </Box>
      {onRevoke && (
        <Button
          size="small"
          variant="outlined"
          aria-label={text('officers.staff.revokeOf', { role })}
          onClick={onRevoke}
        >
          {text('officers.staff.revoke')}
        </Button>
      )}
    </Box>
  );
}

function GrantDialog({ account, onClose }: { account: Account; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'officers.staff.said.granted', refreshes: touchedByStaff(account.id) });
  return (
    <StepDialog
      title={text('officers.staff.grant')}
      explain={text('officers.staff.grantExplain')}
      confirm={text('officers.staff.grant')}
      onClose={onClose}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/staff/{staffId}/roles', {
            params: { path: { staffId: account.id } },
            headers: { ...ifMatch(account.version), ...once(key) },
            body: { role: values.role, unitId: values.unitId || undefined } as Api['NewRole'],
          }),
        )
      }
    >
      <CodeInput list="role" source="role" label={text('officers.staff.role')} helperText={false} />
      <UnitInput source="unitId" label={text('officers.staff.unit')} hint={text('officers.staff.roleUnitHint')} />
    </StepDialog>
  );
}

function RevokeDialog({ account, held, onClose }: { account: Account; held: Held; onClose(): void }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const send = useSend({ done: 'officers.staff.said.revoked', refreshes: touchedByStaff(account.id) });
  return (
    <StepDialog
      title={text('officers.staff.revokeTitle')}
      explain={text('officers.staff.revokeExplain')}
      confirm={text('officers.staff.revokeOf', { role: word('role', held.role) })}
      onClose={onClose}
      save={() =>
        send({ roleId: held.id }, () =>
          api.DELETE('/api/v1/staff/{staffId}/roles/{roleId}', {
            params: { path: { staffId: account.id, roleId: held.id } },
            headers: ifMatch(account.version),
          }),
        )
      }
    />
  );
}
