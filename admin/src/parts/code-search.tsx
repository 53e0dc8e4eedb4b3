import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';

const PAUSE = 350;

/** A field that searches when the typing pauses. */
export function CodeSearch({
  label,
  value,
  onSearch,
  direction = 'ltr',
}: {
  label: string;
  value: string;
  onSearch(value: string): void;
  /** Codes are left to right in every language; words have their own direction. */
  direction?: 'ltr' | 'auto';
}): ReactNode {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <TextField
      type="search"
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      fullWidth
      slotProps={{
        htmlInput: {
          dir: direction,
          autoComplete: 'off',
          spellCheck: false,
          maxLength: direction === 'ltr' ? 40 : 200,
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search aria-hidden="true" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
