import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Code } from '../parts/code';
import { Loaded, Page } from '../parts/page';
import { Facts, Section } from '../parts/section';
import { MonthFigures } from './figures/month-figures';
import { ReportDownloads } from './report-downloads';
import { ReportPull } from './report-pull';
import { Digest } from './release-page';

/** One released month as the liaison reads it, in its newest revision or an earlier one. */
export function ReportPage(): ReactNode {
  const { period = '' } = useParams();
  const [chosen, setChosen] = useState<number | null>(null);
  const report = useAnswer(['report', period, chosen], (signal) =>
    api.GET('/api/v1/liaison/reports/{period}', {
      params: { path: { period }, query: chosen === null ? {} : { revision: String(chosen) } },
      signal,
    }),
  );
  const months = useAnswer(['liaison-months'], (signal) => api.GET('/api/v1/liaison/months', { signal }));
  const reports = useAnswer(['reports'], (signal) => api.GET('/api/v1/liaison/reports', { signal }));
  return (
    <Loaded answer={report}>
      {(found) => (
        <Opened
          report={found}
          months={months.data?.items ?? []}
          revisions={(reports.data?.items ?? []).filter((each) => each.period === period).map((each) => each.revision)}
          onChoose={setChosen}
        />
      )}
    </Loaded>
  );
}

function Opened({
  report,
  months,
  revisions,
  onChoose,
}: {
  report: Api['ReportResponse'];
  months: Api['ReleasedMonthResponse'][];
  revisions: readonly number[];
  onChoose(revision: number): void;
}): ReactNode {
  const text = useText();
  const formats = useFormats();
  const { period, revision } = report;
  return (
    <Page
      title={formats.month(period)}
      subtitle={text('releases.months.revision', { number: revision })}
      help="releases.reports.one"
    >
      {revisions[0] !== undefined && revisions[0] > revision && (
        <Alert severity="warning" icon={false} role="note" sx={{ mb: 2 }}>
          {text('releases.reports.older', { number: revisions[0] })}
        </Alert>
      )}
      <Section title={text('releases.reports.about')}>
        {revisions.length > 1 && (
          <TextField
            select
            label={text('releases.reports.chooseRevision')}
            value={revision}
            onChange={(event) => onChoose(Number(event.target.value))}
            sx={{ maxWidth: '16rem', mt: 0, mb: 2 }}
          >
            {revisions.map((each, index) => (
              <MenuItem key={each} value={each}>
                {index === 0 ? text('releases.reports.newest', { number: each }) : each}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Facts
          facts={[
            [text('releases.months.released'), formats.moment(report.releasedAt)],
            [text('releases.one.profile'), <Code key="profile">{report.profile}</Code>],
            [text('releases.one.digest'), <Digest key="digest" value={report.digest} />],
          ]}
        />
        <Box sx={{ mt: 2 }}>
          <ReportDownloads
            address={`/api/v1/liaison/reports/${period}?revision=${revision}`}
            period={period}
            revision={revision}
          />
        </Box>
      </Section>
      <MonthFigures period={period} revision={revision} cells={report.cells} released={months} />
      <ReportPull period={period} />
    </Page>
  );
}
