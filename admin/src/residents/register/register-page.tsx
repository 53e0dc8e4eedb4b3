import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-admin';
import { useMe } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { Opening } from '../../parts/opening';
import { blankValues, START, useDraft, type Draft, type DraftStore } from './draft';
import { Intake } from './intake';

/** Registers a person: in steps, any of which may be skipped, with a draft that outlives a closed tab. */
export function RegisterPage(): ReactNode {
  const text = useText();
  const me = useMe();
  return (
    <Page title={text('residents.register.title')} help="residents.register.help">
      {me ? <WithDraft staffId={me.id} unitId={me.units[0]?.id} /> : <Opening />}
    </Page>
  );
}

function WithDraft({ staffId, unitId }: { staffId: string; unitId: string | undefined }): ReactNode {
  const client = useQueryClient();
  const store = useDraft(staffId);
  const [startFrom] = useState(() => {
    const name = client.getQueryData<string>(START) ?? '';
    client.removeQueries({ queryKey: START });
    return name;
  });
  const [draft, setDraft] = useState<Draft | null>(null);
  if (store.found === undefined) return <Opening />;
  if (draft) return <IntakeForm draft={draft} store={store} />;
  if (store.found === null)
    return <IntakeForm draft={{ values: blankValues(startFrom, unitId), step: 0 }} store={store} />;
  return (
    <DraftOffer
      at={store.found.at}
      onContinue={() => setDraft(store.found!.value)}
      onDrop={() => {
        void store.drop();
        setDraft({ values: blankValues(startFrom, unitId), step: 0 });
      }}
    />
  );
}

function DraftOffer({ at, onContinue, onDrop }: { at: Date; onContinue(): void; onDrop(): void }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Alert severity="info">
      {text('residents.register.draftFound', { at: formats.moment(at.toISOString()) })}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="contained" autoFocus onClick={onContinue}>
          {text('residents.register.draftContinue')}
        </Button>
        <Button onClick={onDrop}>{text('residents.register.draftDrop')}</Button>
      </Box>
    </Alert>
  );
}

function IntakeForm({ draft, store }: { draft: Draft; store: DraftStore }): ReactNode {
  // Enter alone saves nothing: the steps have their own keys and buttons.
  return (
    <Form defaultValues={draft.values} onSubmit={() => undefined} mode="onBlur" reValidateMode="onBlur" noValidate>
      <Intake first={draft} store={store} />
    </Form>
  );
}
