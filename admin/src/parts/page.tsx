import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { useText, type TextKey } from '../i18n/text';
import { NotFoundPage } from './not-found';
import { ProblemAlert } from './problem-alert';

export interface PageProps {
  title: string;
  /** What the browser's tab and history say instead of the title, where that names a person. */
  tabTitle?: string;
  /** A line under the title: codes, state. */
  subtitle?: ReactNode;
  /** Text of the message files that explains the screen; folded until asked for. */
  help: TextKey;
  actions?: ReactNode;
  /** `wide` for tables, `narrow` for forms. */
  width?: 'wide' | 'narrow';
  children: ReactNode;
}

const WIDTHS = { wide: 1240, narrow: 760 };

/** A screen: its one first-level heading, help, actions, content. Sets the title of the tab, in which no person is named. */
export function Page({ title, tabTitle, subtitle, help, actions, width = 'wide', children }: PageProps): ReactNode {
  const text = useText();
  const [helps, setHelps] = useState(false);
  const helpId = useId();
  useEffect(() => {
    document.title = `${tabTitle ?? title} · ${text('frame.name')}`;
  }, [title, tabTitle, text]);
  return (
    <Box sx={{ maxWidth: WIDTHS[width], mx: 'auto', width: '100%' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2 }}>
        <Box sx={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Typography variant="h1" tabIndex={-1} id="page-title" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {subtitle && (
            <Box
              sx={{
                color: 'text.secondary',
                mt: 0.5,
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 1.5,
                rowGap: 0.5,
                alignItems: 'center',
              }}
            >
              {subtitle}
            </Box>
          )}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {actions}
          <Button
            size="small"
            color="inherit"
            startIcon={<HelpOutline />}
            aria-expanded={helps}
            aria-controls={helpId}
            onClick={() => setHelps(!helps)}
            sx={{ minHeight: 44, color: 'text.secondary' }}
          >
            {text('common.help')}
          </Button>
        </Box>
      </Box>
      <Collapse in={helps} id={helpId} unmountOnExit>
        <Alert severity="info" icon={false} sx={{ mb: 2, whiteSpace: 'pre-line' }}>
          {text(help)}
        </Alert>
      </Collapse>
      {children}
    </Box>
  );
}

/** Content that has to be read first: a line of progress, then the content, or the problem. A 404 is the page that is not there. */
export function Loaded<T>({
  answer,
  children,
}: {
  answer: { data?: T; error: Problem | null; isPending: boolean; refetch?: () => unknown };
  children: (data: T) => ReactNode;
}): ReactNode {
  const text = useText();
  if (answer.data !== undefined) return children(answer.data);
  if (answer.error?.status === 404) return <NotFoundPage />;
  if (answer.error) {
    return (
      <ProblemAlert
        problem={answer.error}
        action={
          <Button color="inherit" onClick={() => void answer.refetch?.()}>
            {text('common.tryAgain')}
          </Button>
        }
      />
    );
  }
  return <LinearProgress aria-label={text('common.loading')} sx={{ my: 3 }} />;
}
