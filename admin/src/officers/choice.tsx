import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useInput } from 'react-admin';
import { useText } from '../i18n/text';
import { Typed } from '../parts/code';

/** Something to choose; `more` tells apart what has the same name, and is searched too. */
export interface Choice {
  id: string;
  name: string;
  more?: string;
}

interface ChoiceFieldProps {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  choices: readonly Choice[];
  loading?: boolean;
  value: string | null;
  onChange(id: string | null): void;
  /** Given when the server looks: called with what is typed, and `choices` are what it found. */
  onTyped?(text: string): void;
}

const written = ({ name, more }: Choice): string => `${name} ${more ?? ''}`.toLocaleLowerCase('tr');

/** A choice from a long list, found by typing a part of it. What is typed stays on this page, unless the server looks. */
export function ChoiceField({
  label,
  hint,
  fault,
  choices,
  loading = false,
  value,
  onChange,
  onTyped,
}: ChoiceFieldProps): ReactNode {
  const text = useText();
  return (
    <Autocomplete<Choice>
      options={choices}
      filterOptions={(all, { inputValue }) => {
        if (onTyped) return all;
        const typed = inputValue.trim().toLocaleLowerCase('tr');
        return all.filter((choice) => written(choice).includes(typed)).slice(0, 100);
      }}
      getOptionLabel={(choice) => choice.name}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      loading={loading}
      loadingText={text('common.loading')}
      value={choices.find(({ id }) => id === value) ?? null}
      onChange={(_, choice) => onChange(choice?.id ?? null)}
      onInputChange={(_, typed, reason) => reason === 'input' && onTyped?.(typed)}
      noOptionsText={text('common.noneFound')}
      renderOption={({ key, ...props }, choice) => (
        <Box component="li" key={key} {...props}>
          <span>
            <Typed>{choice.name}</Typed>
            {choice.more && (
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.875rem' }}>
                <Typed>{choice.more}</Typed>
              </Box>
            )}
          </span>
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} error={fault !== undefined} helperText={fault ?? hint} />
      )}
    />
  );
}

/** The same as a field of a form. */
export function ChoiceInput({
  source,
  ...props
}: { source: string } & Omit<ChoiceFieldProps, 'value' | 'onChange' | 'fault'>): ReactNode {
  const { field, fieldState } = useInput({ source });
  return (
    <ChoiceField
      {...props}
      value={(field.value as string | null) || null}
      onChange={field.onChange}
      fault={fieldState.error?.message}
    />
  );
}
