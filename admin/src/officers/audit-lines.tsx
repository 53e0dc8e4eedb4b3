import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import type { Column } from '../parts/paged-list';
import { ClientLink } from './client-facts';
import { StateChip } from '../parts/state-chip';

type Line = Api['AuditEventLine'];

/** One event in words: what, by whom, why, with which file, when, and how it ended. */
export function useAuditColumns(onFile: (fileCode: string) => void): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  const { moment } = useFormats();
  return [
    { key: 'what', label: text('officers.audit.action'), cell: (line) => <What line={line} /> },
    { key: 'who', label: text('officers.audit.actor'), cell: (line) => <Who by={line.by} /> },
    {
      key: 'purpose',
      label: text('officers.audit.purpose'),
      cell: (line) => line.purpose && word('purpose', line.purpose),
    },
    {
      key: 'files',
      label: text('officers.audit.files'),
      cell: (line) => (line.residents === 0 ? null : <Files line={line} onFile={onFile} />),
    },
    { key: 'at', label: text('officers.audit.at'), cell: (line) => moment(line.at), oneLine: true },
    {
      key: 'outcome',
      label: text('officers.audit.outcome'),
      cell: (line) => (
        <StateChip
          label={word('auditOutcome', line.outcome)}
          tone={line.outcome === 'denied' ? 'warning' : 'neutral'}
        />
      ),
    },
  ];
}

function What({ line }: { line: Line }): ReactNode {
  const word = useCodeText();
  return (
    <>
      {word('auditAction', line.action)}
      {line.subject !== null && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {word('auditSubject', line.subject.kind)}
          {line.subject.name !== null && (
            <>
              {' · '}
              <Typed>{line.subject.name}</Typed>
            </>
          )}
        </Typography>
      )}
    </>
  );
}

/** A person, a program, or a part of the service, which is named like one of its jobs or in our texts. */
function Who({ by }: { by: Line['by'] }): ReactNode {
  const word = useCodeText();
  const translate = useTranslate();
  return (
    <>
      {by.kind === 'staff' && by.id !== null ? (
        <Link component={RouterLink} to={`/staff/${by.id}`}>
          <Typed>{by.name ?? '–'}</Typed>
        </Link>
      ) : by.kind === 'client' && by.id !== null ? (
        <ClientLink id={by.id} name={by.name} />
      ) : (
        word('actorKind', by.kind)
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {by.kind === 'system' && by.name !== null
          ? translate(`officers.audit.systems.${by.name.replaceAll(/[ .]/g, '-')}`, { _: word('jobName', by.name) })
          : by.roles.map((role) => (
              <Box component="span" key={role} sx={{ display: 'block' }}>
                {word('role', role)}
              </Box>
            ))}
      </Typography>
    </>
  );
}

const CODES_SHOWN = 3;

/** Codes of files; pressing one searches for everything about it. */
function Files({ line, onFile }: { line: Line; onFile(fileCode: string): void }): ReactNode {
  const text = useText();
  const codes = line.fileCodes.slice(0, CODES_SHOWN);
  return (
    <>
      {codes.map((code) => (
        <Box key={code}>
          <Link
            component="button"
            type="button"
            aria-label={text('officers.audit.followFile', { code })}
            onClick={() => onFile(code)}
            sx={{ font: 'inherit', minHeight: 28 }}
          >
            <Code>{code}</Code>
          </Link>
        </Box>
      ))}
      {codes.length === 0 && <Box>{text('officers.audit.noCode')}</Box>}
      {line.residents > codes.length && codes.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('officers.audit.people', { smart_count: line.residents })}
        </Typography>
      )}
    </>
  );
}
