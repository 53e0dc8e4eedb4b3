import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useText, type TextKey } from '../i18n/text';
import { Section } from '../parts/section';

/** The commands by which a program gets what this page shows. */
export function ReportPull({ period }: { period: string }): ReactNode {
  const text = useText();
  const { origin } = location;
  const report = `${origin}/api/v1/liaison/reports/${period}`;
  const steps: [TextKey, string][] = [
    [
      'releases.reports.token',
      `curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials \\\n  ${origin}/api/v1/oauth/token`,
    ],
    [
      'releases.reports.fetch',
      `curl -D head.txt -H "Authorization: Bearer $ACCESS_TOKEN" \\\n  "${report}?format=sdmx-csv" -o ${period}.csv`,
    ],
    [
      'releases.reports.again',
      `curl -H "Authorization: Bearer $ACCESS_TOKEN" -H "If-None-Match: $ETAG" \\\n  "${report}?format=sdmx-csv"`,
    ],
  ];
  return (
    <Section title={text('releases.reports.pull')}>
      <Typography sx={{ mb: 2 }}>{text('releases.reports.pullHint')}</Typography>
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 2.5, display: 'grid', gap: 2 }}>
        {steps.map(([step, command]) => (
          <Box component="li" key={step} sx={{ minWidth: 0 }}>
            <Typography sx={{ mb: 0.5 }}>{text(step)}</Typography>
            <Box
              component="section"
              dir="ltr"
              aria-label={text('releases.reports.codeLabel', { step: text(step) })}
              sx={{
                m: 0,
                p: 1.5,
                overflowWrap: 'anywhere',
                bgcolor: 'background.default',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                fontSize: '0.875rem',
                fontFamily: 'ui-monospace, monospace',
                textAlign: 'start',
              }}
            >
              <code style={{ whiteSpace: 'pre-wrap' }}>{command}</code>
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
