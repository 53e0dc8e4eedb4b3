import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useMay, useMe } from '../api/me';
import { useText } from '../i18n/text';
import { EmptyState } from '../parts/empty-state';
import { Opening } from '../parts/opening';
import { Page } from '../parts/page';
import { Approvals } from './approvals';
import { Escalations } from './escalations';
import { Unassigned } from './unassigned';
import { Workload } from './workload';

/** The unit of a supervisor: who carries how much, what nobody has, what is late, what waits for a second pair of eyes. */
export function UnitPage(): ReactNode {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const [chosen, setChosen] = useState<string>();
  if (!me) return <Opening />;
  const led = me.units.filter((unit) => me.roles.some((held) => held.role === 'supervisor' && held.unitId === unit.id));
  const unitId = chosen ?? led[0]?.id;
  return (
    <Page title={text('myDay.unitMenu')} subtitle={led.length === 1 && led[0]!.name} help="myDay.unitHelp">
      {led.length > 1 && (
        <TextField
          select
          label={text('cases.unit')}
          value={unitId}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ maxWidth: '24rem', mt: 0, mb: 2 }}
        >
          {led.map((unit) => (
            <MenuItem key={unit.id} value={unit.id}>
              {unit.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {unitId === undefined ? (
        <EmptyState title={text('myDay.noUnit')} hint={text('myDay.noUnitHint')} />
      ) : (
        <>
          <Approvals merges={may('resident.merge')} releases={may('release.approve')} />
          <Unassigned key={`unassigned ${unitId}`} unitId={unitId} />
          <Workload unitId={unitId} />
          <Escalations key={`late ${unitId}`} unitId={unitId} />
        </>
      )}
    </Page>
  );
}
