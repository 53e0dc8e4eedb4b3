import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { api, type Api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';

type Organisation = Pick<Api['OrganizationView'], 'id' | 'name'>;

const PAUSE = 300;

/** An organisation of the directory, found by its name; the form gets its id. */
export function OrganisationPick({ source, label }: { source: string; label: string }): ReactNode {
  const text = useText();
  const { field, fieldState } = useInput<string | null>({ source, defaultValue: null });
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Organisation | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const wanted = search === chosen?.name ? '' : search;
  const found = useAnswer(['organizations', 'pick', wanted], (signal) =>
    api.GET('/api/v1/directory/organizations', {
      params: { query: { limit: 30, ...(wanted ? { search: wanted } : {}) } },
      signal,
    }),
  );
  return (
    <Autocomplete<Organisation>
      value={chosen}
      options={found.data?.items ?? []}
      loading={found.isPending}
      filterOptions={(options) => options}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={text('residents.pick.noOrganisation')}
      loadingText={text('common.loading')}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, organisation) => {
        setChosen(organisation);
        field.onChange(organisation?.id ?? null);
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          margin="dense"
          required
          error={fieldState.invalid}
          helperText={fieldState.error?.message}
        />
      )}
    />
  );
}
