import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { answerOf, api, type Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useResidentWords } from '../words';

type Line = Api['ResidentLine'];

const PAUSE = 400;

/** Another person, found as on the search page; the form gets the id of the file. */
export function PersonPick({
  source,
  label,
  hint,
  except,
}: {
  source: string;
  label: string;
  hint?: string;
  /** The file that is open: nobody is paired with themselves. */
  except: string;
}): ReactNode {
  const text = useText();
  const words = useResidentWords();
  const { field, fieldState } = useInput<string | null>({ source, defaultValue: null });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Line | null>(null);
  const [found, setFound] = useState<Line[]>([]);
  const [searching, setSearching] = useState(false);

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted.length < 2 || wanted === chosen?.callName) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      setSearching(true);
      answerOf(api.POST('/api/v1/residents/search', { body: { text: wanted, limit: 10 }, signal: control.signal }))
        .then(({ items }) => setFound(items.filter(({ id }) => id !== except)))
        .catch(() => undefined)
        .finally(() => setSearching(false));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [typed, chosen, except]);

  return (
    <Autocomplete<Line>
      value={chosen}
      options={found}
      loading={searching}
      filterOptions={(options) => options}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ callName, code }) => callName ?? code}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={text('residents.pick.none')}
      loadingText={text('common.loading')}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, line) => {
        setChosen(line);
        field.onChange(line?.id ?? null);
      }}
      renderOption={({ key, ...props }, line) => (
        <Box component="li" key={key} {...props} sx={{ flexWrap: 'wrap', columnGap: 1 }}>
          <Typed>{line.callName ?? text('residents.nameless')}</Typed>
          <Typed>{line.names.map(words.name).join(' · ')}</Typed>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {line.birthYear} <Code>{line.code}</Code>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          margin="dense"
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? hint ?? text('residents.pick.hint')}
        />
      )}
    />
  );
}
