import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { BarChart } from '@mui/x-charts/BarChart';
import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { COLOURS } from '../../theme/theme';
import { SEXES, type Figures } from './cells';
import { ChartFigure } from './chart-figure';
import { CHART_COLOURS, useChartLook } from './chart-look';
import { FigureTable } from './figure-table';
import { FigureValue, HIDDEN_SIGN, useFigureText } from './figure-value';

const GROUPS = ['_T', 'F', 'M'] as const;

/** Referrals made and completed: plain bars against striped ones, so that no colour has to be told apart. */
export function Referrals({ figures }: { figures: Figures }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const inWords = useFigureText();
  const caption = text('releases.referrals.caption');
  return (
    <ChartFigure
      caption={caption}
      summary={text('releases.referrals.summary', {
        made: inWords(figures.inCity('REF_OUT')),
        done: inWords(figures.inCity('REF_DONE')),
      })}
      table={
        <FigureTable
          label={caption}
          head={[text('releases.changes.group'), text('releases.referrals.made'), text('releases.referrals.done')]}
          rows={SEXES.map((sex) => ({
            key: sex,
            name: word('figureSex', sex),
            cells: (['REF_OUT', 'REF_DONE'] as const).map((indicator) => (
              <FigureValue key={indicator} value={figures.inCity(indicator, { sex })} />
            )),
            strong: sex === '_T',
          }))}
        />
      }
      after={<Typography variant="body2">{text('releases.referrals.note')}</Typography>}
    >
      {GROUPS.some((sex) => figures.inCity('REF_OUT', { sex }) || figures.inCity('REF_DONE', { sex })) ? (
        <Bars figures={figures} />
      ) : (
        <Box sx={{ py: 2 }}>{text('releases.figure.nothing')}</Box>
      )}
    </ChartFigure>
  );
}

function Bars({ figures }: { figures: Figures }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const stripes = `stripes-${useId().replaceAll(/\W/g, '')}`;
  const { rtl, side, number, shared, labels, barLabel } = useChartLook();
  const valuesOf = (indicator: 'REF_OUT' | 'REF_DONE') =>
    GROUPS.map((sex) => figures.inCity(indicator, { sex }) ?? null);
  const [made, done] = [valuesOf('REF_OUT'), valuesOf('REF_DONE')];
  const labelOf = (values: readonly (number | null)[]) => (index: number) =>
    values[index] === null ? HIDDEN_SIGN : number(values[index]!);
  const [ofMade, ofDone] = [labelOf(made), labelOf(done)];
  const most = Math.max(10, ...[...made, ...done].map((value) => value ?? 0));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
        <Key fill={CHART_COLOURS.first} label={text('releases.referrals.made')} />
        <Key fill={`url(#${stripes})`} label={text('releases.referrals.done')} />
      </Box>
      <BarChart
        {...shared}
        layout="horizontal"
        height={240}
        margin={{ top: 4, bottom: 4, left: rtl ? 8 : 0, right: rtl ? 0 : 8 }}
        yAxis={[
          {
            scaleType: 'band',
            data: GROUPS.map((sex) => word('figureSex', sex)),
            position: side,
            width: 90,
            disableTicks: true,
            tickLabelStyle: labels,
            categoryGapRatio: 0.3,
            barGapRatio: 0.1,
          },
        ]}
        xAxis={[
          {
            min: 0,
            max: most * 1.25,
            reverse: rtl,
            height: 28,
            tickNumber: 4,
            valueFormatter: (value: number) => number(value),
            tickLabelStyle: { ...labels, fontSize: 13 },
          },
        ]}
        series={[
          {
            data: made.map((value) => value ?? 0),
            label: text('releases.referrals.made'),
            color: CHART_COLOURS.first,
            barLabel: ({ dataIndex }) => ofMade(dataIndex),
            barLabelPlacement: 'outside',
            valueFormatter: (_, { dataIndex }) => ofMade(dataIndex),
          },
          {
            data: done.map((value) => value ?? 0),
            label: text('releases.referrals.done'),
            color: `url(#${stripes})`,
            barLabel: ({ dataIndex }) => ofDone(dataIndex),
            barLabelPlacement: 'outside',
            valueFormatter: (_, { dataIndex }) => ofDone(dataIndex),
          },
        ]}
        slotProps={{ barLabel }}
        grid={{ vertical: true }}
      >
        <defs>
          <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill={COLOURS.paper} />
            <rect width="4" height="8" fill={CHART_COLOURS.second} />
          </pattern>
        </defs>
      </BarChart>
    </>
  );
}

function Key({ fill, label }: { fill: string; label: string }): ReactNode {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <svg width="20" height="16" aria-hidden="true">
        <rect width="20" height="16" rx="2" fill={fill} />
      </svg>
      {label}
    </Box>
  );
}
