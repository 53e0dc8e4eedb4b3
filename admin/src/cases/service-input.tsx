import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { answerOf, api, type Api } from '../api/client';
import { useText } from '../i18n/text';

type Service = Pick<Api['ServiceSummary'], 'id' | 'name' | 'organizationName'>;

/** A service of the directory, found by its name, in the sector that stands in the field `sector`. It may be left open. */
export function ServiceInput({ source, label, hint }: { source: string; label: string; hint: string }): ReactNode {
  const text = useText();
  const { field, fieldState } = useInput({ source });
  const sector = useWatch({ name: 'sector' }) as Api['ServiceSummary']['sector'] | undefined;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Service | null>(null);
  const search = chosen?.name === typed ? '' : typed.trim();
  const found = useQuery({
    queryKey: ['services', 'choice', sector, search],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/directory/services', {
          params: { query: { limit: 20, ...(sector ? { sector } : {}), ...(search ? { search } : {}) } as never },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<Service>
      options={found.data?.items ?? []}
      // The API has searched already.
      filterOptions={(all) => all}
      getOptionLabel={(option) => option.name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionKey={(option) => option.id}
      loading={found.isFetching}
      loadingText={text('common.loading')}
      noOptionsText={text('cases.noService')}
      value={chosen}
      onChange={(_, service) => {
        setChosen(service);
        field.onChange(service?.id ?? null);
      }}
      onInputChange={(_, value) => setTyped(value)}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          <span dir="auto">
            <bdi>{option.name}</bdi>
            <br />
            <small>
              <bdi>{option.organizationName}</bdi>
            </small>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? hint}
        />
      )}
    />
  );
}
