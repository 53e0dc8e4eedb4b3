import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { useCodeText, valuesOf } from '../../parts/code-input';
import { OrganizationChoice } from '../organizations/organization-choice';

export const FILTERS = ['search', 'sector', 'organizationId', 'status', 'acceptsReferrals', 'published'] as const;
export type Chosen = Partial<Record<(typeof FILTERS)[number], string>>;

/** Words and choices that narrow the directory. */
export function ServiceFilters({ chosen, onChoose }: { chosen: Chosen; onChoose(changes: Chosen): void }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box
      component="search"
      aria-label={text('directory.filters')}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(3, minmax(0, 1fr))', lg: 'repeat(5, minmax(0, 1fr))' },
        alignItems: 'start',
        mb: 1.5,
      }}
    >
      <SearchWords value={chosen.search ?? ''} onSearch={(search) => onChoose({ search })} />
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}>
        <OrganizationChoice
          label={text('directory.organization')}
          value={chosen.organizationId ?? null}
          onChoose={(id) => onChoose({ organizationId: id ?? '' })}
          size="small"
          margin="none"
        />
      </Box>
      <Choice
        label={text('directory.sector')}
        value={chosen.sector}
        onChoose={(sector) => onChoose({ sector })}
        values={valuesOf('sector').map((value) => [value, word('sector', value)])}
      />
      <Choice
        label={text('directory.status')}
        value={chosen.status}
        onChoose={(status) => onChoose({ status })}
        values={valuesOf('serviceStatus').map((value) => [value, word('serviceStatus', value)])}
      />
      <Choice
        label={text('directory.acceptsReferrals')}
        value={chosen.acceptsReferrals}
        onChoose={(acceptsReferrals) => onChoose({ acceptsReferrals })}
        values={[
          ['true', text('common.yes')],
          ['false', text('common.no')],
        ]}
      />
      <Choice
        label={text('directory.visible')}
        value={chosen.published}
        onChoose={(published) => onChoose({ published })}
        values={[
          ['true', text('directory.published')],
          ['false', text('directory.unpublished')],
        ]}
      />
    </Box>
  );
}

/** Searches when the person stops typing or presses Enter. */
export function SearchWords({
  value,
  onSearch,
  label,
}: {
  value: string;
  onSearch(words: string): void;
  label?: string;
}): ReactNode {
  const text = useText();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words.trim() === value) return undefined;
    const waiting = setTimeout(() => onSearch(words.trim()), 400);
    return () => clearTimeout(waiting);
    // Only typing starts the wait; a new function of the parent does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
      sx={{ gridColumn: '1 / -1' }}
    >
      <TextField
        type="search"
        size="small"
        margin="none"
        label={label ?? text('directory.searchWords')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{
          htmlInput: { maxLength: 120, dir: 'auto' },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton type="submit" edge="end" aria-label={text('common.search')}>
                  <Search />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
    </Box>
  );
}

function Choice({
  label,
  value,
  values,
  onChoose,
}: {
  label: string;
  value: string | undefined;
  values: readonly (readonly [string, string])[];
  onChoose(value: string): void;
}): ReactNode {
  const text = useText();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={label}
      value={values.some(([known]) => known === value) ? value : ''}
      onChange={(event) => onChoose(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{text('common.all')}</MenuItem>
      {values.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
