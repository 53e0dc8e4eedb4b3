import Box from '@mui/material/Box';
import { useMemo, type ReactNode } from 'react';
import { DateInput, TextInput } from 'react-admin';
import { useLanguage, useText } from '../i18n/text';
import { CodeInput, useCodeText, valuesOf } from '../parts/code-input';
import { NewForm } from '../parts/record-form';
import type { AuditFilter } from './audit-trail';
import { ChoiceInput } from './choice';
import { StaffInput } from './everybody';

/** What is looked for in the trail. Nothing is asked before the button is pressed. */
export function AuditSearch({
  fileCode,
  search,
}: {
  /** What the form starts with. */
  fileCode?: string | undefined;
  search(filter: AuditFilter): Promise<void>;
}): ReactNode {
  const text = useText();
  return (
    <NewForm
      guard={false}
      values={fileCode === undefined ? {} : { fileCode }}
      saveLabel={text('common.search')}
      save={(values) =>
        search(
          Object.fromEntries(
            Object.entries(values)
              .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
              .filter(([, value]) => Boolean(value)),
          ) as AuditFilter,
        )
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          // All fields stand on one line, whichever library part they come from.
          '& .MuiFormControl-root': { my: 0 },
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: 'repeat(4, minmax(0, 1fr))',
          },
        }}
      >
        <CodeInput
          margin="none"
          list="purpose"
          source="purpose"
          label={text('officers.audit.purpose')}
          helperText={false}
        />
        <TextInput
          source="fileCode"
          label={text('officers.audit.fileCode')}
          helperText={text('officers.audit.fileCodeHint')}
          autoComplete="off"
          slotProps={{ htmlInput: { dir: 'ltr' } }}
        />
        <StaffInput source="actorId" label={text('officers.audit.actor')} />
        <ActionInput />
        <CodeInput
          margin="none"
          list="auditOutcome"
          source="outcome"
          label={text('officers.audit.outcome')}
          helperText={false}
        />
        <CodeInput
          margin="none"
          list="auditSubject"
          source="subjectKind"
          label={text('officers.audit.subject')}
          helperText={false}
        />
        <DateInput size="medium" margin="none" source="from" label={text('officers.audit.from')} helperText={false} />
        <DateInput size="medium" margin="none" source="to" label={text('officers.audit.to')} helperText={false} />
      </Box>
    </NewForm>
  );
}

function ActionInput(): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [language] = useLanguage();
  const choices = useMemo(
    () =>
      valuesOf('auditAction')
        .map((id) => ({ id, name: word('auditAction', id) }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    // The words change with the language only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [language],
  );
  return <ChoiceInput source="action" label={text('officers.audit.action')} choices={choices} />;
}
