import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useMay } from '../api/me';
import { useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { AccountChip, FactorChip } from './account-chips';
import { StaffFinder } from './everybody';
import { useUnitName, useUnits } from './units';

type Account = Api['Staff'];

/** Who has an account. The chosen unit stands in the address; a name that is searched for does not. */
export function StaffPage(): ReactNode {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const unitId = params.get('unit') ?? '';
  return (
    <Page
      title={text('officers.staff.title')}
      help="officers.staff.help"
      actions={
        may('staff.manage') && (
          <Button variant="contained" component={RouterLink} to="/staff/new" startIcon={<Add />}>
            {text('officers.staff.new')}
          </Button>
        )
      }
    >
      <Box
        component="search"
        aria-label={text('officers.staff.filters')}
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 22rem))' },
          mb: 1,
        }}
      >
        <StaffFinder
          label={text('officers.staff.find')}
          hint={text('officers.staff.findHint')}
          onFound={(id) => void navigate(`/staff/${id}`)}
        />
        <UnitFilter value={unitId} onChange={(unit) => setParams(unit ? { unit } : {}, { replace: true })} />
      </Box>
      <PagedList<Account>
        key={unitId}
        list="staff"
        filter={unitId ? { unitId } : {}}
        label={text('officers.staff.title')}
        columns={useStaffColumns()}
        empty={<EmptyState title={text('officers.staff.none')} hint={text('officers.staff.noneHint')} />}
      />
    </Page>
  );
}

function UnitFilter({ value, onChange }: { value: string; onChange(unitId: string): void }): ReactNode {
  const text = useText();
  const units = useUnits().data?.items ?? [];
  return (
    <TextField
      select
      label={text('officers.staff.unit')}
      value={units.some(({ id }) => id === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{text('common.all')}</MenuItem>
      {units.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          <Typed>{name}</Typed>
        </MenuItem>
      ))}
    </TextField>
  );
}

function useStaffColumns(): Column<Account>[] {
  const text = useText();
  return [
    {
      key: 'name',
      label: text('officers.staff.name'),
      cell: (account) => (
        <>
          <Link component={RouterLink} to={`/staff/${account.id}`} sx={{ fontWeight: 600 }}>
            <Typed>{account.displayName}</Typed>
          </Link>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            <bdi dir="ltr">{account.email}</bdi>
          </Typography>
        </>
      ),
    },
    { key: 'roles', label: text('officers.staff.roles'), cell: (account) => <RoleNames roles={account.roles} /> },
    { key: 'factor', label: text('officers.staff.factor'), cell: (account) => <FactorChip account={account} /> },
    { key: 'state', label: text('officers.staff.state'), cell: (account) => <AccountChip account={account} /> },
  ];
}

/** Roles, each with its unit. */
function RoleNames({ roles }: { roles: Account['roles'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const unitName = useUnitName();
  if (roles.length === 0) return text('officers.staff.noRoles');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {roles.map(({ id, role, unitId }) => (
        <li key={id}>
          {word('role', role)}
          {unitId !== null && (
            <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.875rem' }}>
              <Typed>{unitName(unitId)}</Typed>
            </Box>
          )}
        </li>
      ))}
    </Box>
  );
}
