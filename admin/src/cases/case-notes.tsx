import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { api, once, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCommand } from '../parts/command';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ProblemAlert } from '../parts/problem-alert';
import { useFaultTexts } from '../parts/faults';
import { Section } from '../parts/section';
import { ShowMore } from '../parts/show-more';
import { useNoteDraft } from './note-draft';

/** Notes, the newest first, with the field for the next one above them. */
export function CaseNotes({ caseId, writes }: { caseId: string; writes: boolean }): ReactNode {
  const text = useText();
  const list = useGrowingList<Api['CaseNote']>(['case', caseId, 'notes'], (cursor, signal) =>
    api.GET('/api/v1/cases/{caseId}/notes', {
      params: { path: { caseId }, query: { limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  return (
    <Section title={text('cases.notes')}>
      {writes && <WriteNote caseId={caseId} />}
      <Loaded answer={list}>
        {(notes) =>
          notes.length === 0 ? (
            <EmptyState quiet title={text('cases.noNotes')} hint={text('cases.noNotesHint')} />
          ) : (
            <Box component="ol" aria-label={text('cases.notes')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {notes.map((note) => (
                <Note key={note.id} note={note} />
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
    </Section>
  );
}

function Note({ note }: { note: Api['CaseNote'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        <Typed>{note.writtenBy.name ?? '–'}</Typed>
        <time dateTime={note.writtenAt}>{formats.moment(note.writtenAt)}</time>
      </Typography>
      {note.body === null ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('cases.noteErased')}</Typography>
      ) : (
        <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', textAlign: 'start' }}>
          {note.body}
        </Typography>
      )}
    </Box>
  );
}

function WriteNote({ caseId }: { caseId: string }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const explain = useFaultTexts();
  const draft = useNoteDraft(caseId);
  const command = useCommand(
    (key, body: string) =>
      api.POST('/api/v1/cases/{caseId}/notes', {
        params: { path: { caseId } },
        headers: once(key),
        body: { body },
      }),
    { done: 'cases.said.noted', refreshes: [['case', caseId]], onDone: () => draft.write('') },
  );
  const fault = command.problem ? explain(command.problem)?.body : undefined;
  const hint = draft.foundAt
    ? text('cases.draftFound', { at: formats.moment(draft.foundAt.toISOString()) })
    : text('cases.noteHint');
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.body.trim() !== '') void command.run(draft.body);
      }}
      sx={{ mb: 2 }}
    >
      <ProblemAlert problem={command.problem} />
      <TextField
        label={text('cases.newNote')}
        value={draft.body}
        onChange={(event) => draft.write(event.target.value)}
        multiline
        minRows={3}
        error={Boolean(fault)}
        helperText={typeof fault === 'string' ? fault : hint}
        slotProps={{ htmlInput: { dir: 'auto', name: 'body' } }}
        sx={{ mt: 0 }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button type="submit" variant="contained" loading={command.busy} disabled={draft.body.trim() === ''}>
          {text('cases.writeNote')}
        </Button>
        {draft.body !== '' && (
          <Button onClick={() => draft.write('')} disabled={command.busy}>
            {text('cases.discardNote')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
