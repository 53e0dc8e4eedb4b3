import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { useTranslate } from 'react-admin';
import { api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';

interface Choosing {
  label: string;
  /** Id of the organisation; null for none. */
  value: string | null;
  onChoose(id: string | null): void;
  size?: 'small' | 'medium';
  margin?: 'none' | 'normal';
  required?: boolean;
  fault?: string | undefined;
  hint?: string | undefined;
  onBlur?(): void;
  /** Left out of the choices: an organisation cannot lie under itself. */
  except?: string | undefined;
}

/** One organisation of the directory, found by the beginning of its name. */
export function OrganizationChoice(props: Choosing): ReactNode {
  const text = useText();
  const [typed, setTyped] = useState('');
  const words = useLater(typed);
  const known = useAnswer(
    ['organization', props.value],
    (signal) =>
      api.GET('/api/v1/directory/organizations/{organizationId}', {
        params: { path: { organizationId: props.value! } },
        signal,
      }),
    { enabled: props.value !== null && props.value !== '' },
  ).data;
  const chosen = props.value && known ? { id: known.id, name: known.name } : null;
  const search = words === chosen?.name ? '' : words;
  const found = useAnswer(['organizations', 'choice', search], (signal) =>
    api.GET('/api/v1/directory/organizations', {
      params: { query: { limit: 50, ...(search ? { search } : {}) } },
      signal,
    }),
  );
  const options = (found.data?.items ?? [])
    .filter(({ id }) => id !== props.except)
    .map(({ id, name }) => ({ id, name }));
  return (
    <Autocomplete
      options={chosen && !options.some(({ id }) => id === chosen.id) ? [chosen, ...options] : options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      // The API has searched; it knows more spellings than a comparison of letters.
      filterOptions={(all) => all}
      value={chosen}
      onChange={(_, option) => props.onChoose(option?.id ?? null)}
      onInputChange={(_, entered, reason) => setTyped(reason === 'input' ? entered : '')}
      loading={found.isPending}
      loadingText={text('common.loading')}
      noOptionsText={text('directory.organizations.noneFound')}
      fullWidth
      renderInput={(input) => (
        <TextField
          {...input}
          label={props.label}
          size={props.size ?? 'medium'}
          margin={props.margin ?? 'normal'}
          required={props.required ?? false}
          error={Boolean(props.fault)}
          helperText={props.fault ?? props.hint}
          onBlur={props.onBlur}
        />
      )}
    />
  );
}

/** The same as a field of a form. */
export function OrganizationInput({
  source,
  ...props
}: { source: string } & Omit<Choosing, 'value' | 'onChoose' | 'fault' | 'onBlur'>): ReactNode {
  const { field, fieldState } = useInput({ source });
  const translate = useTranslate();
  const fault = fieldState.error?.message;
  return (
    <OrganizationChoice
      {...props}
      value={(field.value as string | null) ?? null}
      onChoose={(id) => field.onChange(id)}
      onBlur={field.onBlur}
      fault={fault && translate(fault, { _: fault })}
    />
  );
}

function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setLater(value), 300);
    return () => clearTimeout(waiting);
  }, [value]);
  return later;
}
