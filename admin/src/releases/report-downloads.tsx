import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { download } from '../api/client';
import { isProblem, type Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { ProblemAlert } from '../parts/problem-alert';

/** The forms the API gives, and how their files end. */
const FORMS = { json: 'json', 'sdmx-csv': 'csv', 'sdmx-json': 'sdmx.json' } as const;
type Form = keyof typeof FORMS;

/** The report as a file, in the revision that is shown. */
export function ReportDownloads({
  address,
  period,
  revision,
}: {
  /** Where the API gives it; the form is added. */
  address: string;
  period: string;
  revision: number;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const notify = useNotify();
  const [busy, setBusy] = useState<Form | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (form: Form): Promise<void> => {
    setBusy(form);
    setProblem(null);
    try {
      await download(
        `${address}${address.includes('?') ? '&' : '?'}format=${form}`,
        `hemsehri-${period}-r${revision}.${FORMS[form]}`,
      );
      notify(text('releases.reports.saved'), { type: 'success' });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <ProblemAlert problem={problem} />
      <Typography variant="h3">{text('releases.reports.download')}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{text('releases.reports.downloadHint')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {(Object.keys(FORMS) as Form[]).map((form) => (
          <Button
            key={form}
            variant="outlined"
            startIcon={<DownloadOutlined />}
            loading={busy === form}
            disabled={busy !== null}
            onClick={() => void save(form)}
          >
            <bdi dir="ltr">{word('reportFormat', form)}</bdi>
          </Button>
        ))}
      </Box>
    </>
  );
}
