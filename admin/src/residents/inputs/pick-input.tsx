import type { ReactNode } from 'react';
import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin';

/** A choice from a long list, found by typing its beginning. */
export function PickInput(props: AutocompleteInputProps): ReactNode {
  return (
    <AutocompleteInput helperText={false} translateChoice={false} TextFieldProps={{ margin: 'dense' }} {...props} />
  );
}
