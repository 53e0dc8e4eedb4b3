import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { CodeSearch } from '../parts/code-search';
import { useCodeText, valuesOf } from '../parts/code-input';

/** What narrows the board. `state` is null where the tab has chosen it already. */
export function BoardFilters({
  search,
  onSearch,
  state,
  mine,
  overdue,
  onChange,
}: {
  search: string;
  onSearch(value: string): void;
  state: string | null;
  mine: boolean;
  overdue: boolean;
  onChange(change: Record<string, string>): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center', mb: 1 }}>
      <Box sx={{ flex: '1 1 14rem', maxWidth: { sm: '20rem' } }}>
        <CodeSearch label={text('referrals.filter.search')} value={search} onSearch={onSearch} />
      </Box>
      {state !== null && (
        <TextField
          select
          label={text('referrals.filter.state')}
          value={state}
          onChange={(event) => onChange({ state: event.target.value })}
          sx={{ flex: '1 1 12rem', maxWidth: { sm: '16rem' } }}
        >
          <MenuItem value="">{text('common.all')}</MenuItem>
          {valuesOf('referralState').map((value) => (
            <MenuItem key={value} value={value}>
              {word('referralState', value)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormControlLabel
        control={<Switch checked={mine} onChange={(_, on) => onChange({ mine: on ? '1' : '' })} />}
        label={text('referrals.filter.mine')}
      />
      <FormControlLabel
        control={<Switch checked={overdue} onChange={(_, on) => onChange({ overdue: on ? '1' : '' })} />}
        label={text('referrals.filter.overdue')}
      />
    </Box>
  );
}
