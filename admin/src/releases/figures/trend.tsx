import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LineChart } from '@mui/x-charts/LineChart';
import { useState, type ReactNode } from 'react';
import Button from '@mui/material/Button';
import { useFormats, useLanguage, useText } from '../../i18n/text';
import { LANGUAGES } from '../../i18n/languages';
import { useCodeText } from '../../parts/code-input';
import { INDICATORS, totalOf, type Indicator, type Totals } from './cells';
import { ChartFigure } from './chart-figure';
import { CHART_COLOURS, useChartLook } from './chart-look';
import { FigureTable } from './figure-table';
import { FigureValue, useFigureText } from './figure-value';

const SHOWN: Indicator[] = ['REG_STOCK', 'REG_NEW', 'CASE_ACTIVE', 'SVC_EVENTS', 'SERVED', 'REF_OUT'];

/** Months side by side, oldest first: a small picture for each main indicator, and one table with all. */
export function Trend({ months }: { months: readonly Totals[] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const [shown, setShown] = useState(false);
  return (
    <>
      {months.length < 2 && <Typography sx={{ mb: 2 }}>{text('releases.trend.few')}</Typography>}
      {months.length >= 2 && (
        <Typography sx={{ color: 'text.secondary', mb: 2 }}>{text('releases.trend.gap')}</Typography>
      )}
      {months.length >= 2 && (
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
            mb: 1,
          }}
        >
          {SHOWN.map((indicator) => (
            <OneTrend key={indicator} indicator={indicator} months={months} />
          ))}
        </Box>
      )}
      <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)} sx={{ minHeight: 44, mx: -1.5 }}>
        {text(shown ? 'releases.figure.hideTable' : 'releases.figure.showTable')}
      </Button>
      {shown && (
        <FigureTable
          label={text('releases.trend.caption')}
          head={[text('releases.trend.month'), ...INDICATORS.map((indicator) => word('indicator', indicator))]}
          rows={[...months].reverse().map((month) => ({
            key: month.period,
            name: formats.month(month.period),
            cells: INDICATORS.map((indicator) => <FigureValue key={indicator} value={totalOf(month, indicator)} />),
          }))}
        />
      )}
    </>
  );
}

function OneTrend({ indicator, months }: { indicator: Indicator; months: readonly Totals[] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const inWords = useFigureText();
  const [language] = useLanguage();
  const { rtl, side, number, shared, labels } = useChartLook();
  const values = months.map((month) => totalOf(month, indicator) ?? null);
  const [before, last] = [months.at(-2)!, months.at(-1)!];
  const short = new Intl.DateTimeFormat(LANGUAGES[language].format, { month: 'short', timeZone: 'UTC' });
  return (
    <ChartFigure
      caption={word('indicator', indicator)}
      summary={text('releases.trend.summary', {
        last: inWords(totalOf(last, indicator)),
        lastMonth: formats.month(last.period),
        before: inWords(totalOf(before, indicator)),
        beforeMonth: formats.month(before.period),
      })}
    >
      <LineChart
        {...shared}
        height={170}
        margin={{ top: 12, bottom: 4, left: 8, right: 8 }}
        xAxis={[
          {
            scaleType: 'band',
            data: months.map(({ period }) => period),
            valueFormatter: (period: string, { location }) =>
              location === 'tick' ? short.format(new Date(`${period}-01T00:00:00Z`)) : formats.month(period),
            reverse: rtl,
            height: 28,
            tickLabelStyle: { ...labels, fontSize: 13 },
          },
        ]}
        yAxis={[
          {
            min: 0,
            max: Math.max(10, ...values.map((value) => value ?? 0)) * 1.1,
            position: side,
            width: 48,
            tickNumber: 3,
            disableLine: true,
            disableTicks: true,
            valueFormatter: (value: number) => number(value),
            tickLabelStyle: { ...labels, fontSize: 13 },
          },
        ]}
        series={[
          {
            data: values,
            color: CHART_COLOURS.first,
            curve: 'linear',
            showMark: true,
            valueFormatter: (value) => inWords(value),
          },
        ]}
        grid={{ horizontal: true }}
      />
    </ChartFigure>
  );
}
