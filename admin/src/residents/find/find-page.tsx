import Search from '@mui/icons-material/Search';
import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { AccessDialog } from './access-dialog';
import { Candidates } from './candidates';

/** The last search of this tab: in memory with everything else that was read, and gone with the session. */
const LAST = ['people-search-text'];

/** One box for everything that may identify a person. What was searched for stands in no address. */
export function FindPage(): ReactNode {
  const text = useText();
  const may = useMay();
  const client = useQueryClient();
  const [typed, setTyped] = useState(() => client.getQueryData<string>(LAST) ?? '');
  const [searched, setSearched] = useState(() => typed);
  const [asks, setAsks] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed.trim();
    client.setQueryDefaults(LAST, { gcTime: 1_800_000 });
    client.setQueryData(LAST, wanted);
    // The same words again are a new search: somebody may have registered the person in the meantime.
    void client.invalidateQueries({ queryKey: ['people-search', wanted] });
    setSearched(wanted);
  };
  return (
    <Page title={text('residents.find.title')} help="residents.find.help">
      <Paper component="search" sx={{ display: 'block', p: { xs: 2, sm: 4 }, mb: 3 }}>
        <Box
          component="form"
          onSubmit={submit}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}
        >
          <TextField
            label={text('residents.find.box')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            helperText={text('residents.find.boxHint')}
            autoFocus
            margin="none"
            slotProps={{
              htmlInput: {
                dir: 'auto',
                autoComplete: 'off',
                spellCheck: false,
                enterKeyHint: 'search',
                maxLength: 120,
              },
            }}
            sx={{ flex: '1 1 18rem', '& input': { fontSize: '1.25rem' } }}
          />
          <Button
            type="submit"
            variant="contained"
            startIcon={<Search />}
            sx={{ minHeight: 60, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}
          >
            {text('common.search')}
          </Button>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, alignItems: 'center' }}>
          {may('resident.register') && (
            <Button component={Link} to="/people/register" variant="outlined" startIcon={<PersonAdd />}>
              {text('residents.find.register')}
            </Button>
          )}
          {may('resident.share') && <Button onClick={() => setAsks(true)}>{text('residents.find.elsewhere')}</Button>}
        </Box>
      </Paper>
      {searched.length === 0 ? (
        <Typography sx={{ color: 'text.secondary', textAlign: 'center', maxWidth: '36rem', mx: 'auto', mt: 4 }}>
          {text('residents.find.start')}
        </Typography>
      ) : (
        <Candidates key={searched} wanted={searched} onElsewhere={() => setAsks(true)} />
      )}
      {asks && <AccessDialog onClose={() => setAsks(false)} />}
    </Page>
  );
}
