import type { ReactNode } from 'react';
import { TextInput, type TextInputProps } from 'react-admin';

/** A line of text about a person: its own script decides its direction, and the browser remembers nothing of it. */
export function TextBox({
  inputMode,
  ltr = false,
  faultId,
  ...props
}: TextInputProps & { inputMode?: 'numeric' | 'tel' | 'email'; ltr?: boolean; faultId?: string }): ReactNode {
  return (
    <TextInput
      helperText={false}
      margin="dense"
      {...props}
      slotProps={{
        htmlInput: {
          dir: ltr ? 'ltr' : 'auto',
          autoComplete: 'off',
          spellCheck: false,
          ...(inputMode ? { inputMode } : {}),
          // A fault of several fields together, told in one sentence beside them.
          ...(faultId ? { 'aria-invalid': true, 'aria-describedby': faultId } : {}),
        },
      }}
    />
  );
}
