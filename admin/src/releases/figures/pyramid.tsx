import { BarChart, BarLabel, type BarLabelProps } from '@mui/x-charts/BarChart';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { AGES, SEXES, type Cell, type Figures, type Indicator } from './cells';
import { ChartFigure } from './chart-figure';
import { CHART_COLOURS, useChartLook } from './chart-look';
import { FigureTable } from './figure-table';
import { FigureValue, HIDDEN_SIGN, useFigureText } from './figure-value';

const BANDS = AGES.filter((age) => age !== '_T');

/** Age bands from the youngest up, women and girls on the side where the language begins, men and boys on the other. */
export function Pyramid({
  figures,
  indicator,
  popType,
}: {
  figures: Figures;
  indicator: Indicator;
  popType: Cell['popType'];
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const inWords = useFigureText();
  const figureOf = (sex: Cell['sex'], age: Cell['age']) => figures.inCity(indicator, { popType, sex, age });
  const caption = text('releases.pyramid.caption', {
    what: word('indicator', indicator),
    who: word('figurePopulation', popType),
  });
  const largest = BANDS.reduce<{ age: Cell['age']; value: number } | null>((most, age) => {
    const value = figureOf('_T', age) ?? 0;
    return value > (most?.value ?? 0) ? { age, value } : most;
  }, null);
  const sums = { female: inWords(figureOf('F', '_T')), male: inWords(figureOf('M', '_T')) };
  return (
    <ChartFigure
      caption={caption}
      summary={
        largest
          ? text('releases.pyramid.summary', { ...sums, age: word('ageBand', largest.age) })
          : text('releases.pyramid.summaryPlain', sums)
      }
      table={
        <FigureTable
          label={caption}
          head={[text('releases.pyramid.age'), ...SEXES.map((sex) => word('figureSex', sex))]}
          rows={AGES.map((age) => ({
            key: age,
            name: word('ageBand', age),
            cells: SEXES.map((sex) => <FigureValue key={sex} value={figureOf(sex, age)} />),
            strong: age === '_T',
          }))}
        />
      }
    >
      {largest ? <Bars figureOf={figureOf} /> : <Box sx={{ py: 2 }}>{text('releases.figure.nothing')}</Box>}
    </ChartFigure>
  );
}

function Bars({ figureOf }: { figureOf(sex: Cell['sex'], age: Cell['age']): number | null | undefined }): ReactNode {
  const word = useCodeText();
  const { rtl, side, number, shared, labels, barLabel } = useChartLook();
  const bands = [...BANDS].reverse();
  const valuesOf = (sex: 'F' | 'M') => bands.map((age) => figureOf(sex, age) ?? null);
  const [female, male] = [valuesOf('F'), valuesOf('M')];
  const most = Math.max(10, ...[...female, ...male].map((value) => value ?? 0));
  // The place of a hidden figure shows the sign where the bar would begin.
  const label = (values: readonly (number | null)[]) => (index: number) =>
    values[index] === null ? HIDDEN_SIGN : number(values[index]!);
  const [ofFemale, ofMale] = [label(female), label(male)];
  return (
    <>
      <Box
        sx={{ display: 'flex', fontWeight: 600, fontSize: '0.9375rem', paddingInlineStart: '110px' }}
        aria-hidden="true"
      >
        <Box sx={{ flex: 1, textAlign: 'center', color: CHART_COLOURS.first }}>{word('figureSex', 'F')}</Box>
        <Box sx={{ flex: 1, textAlign: 'center', color: CHART_COLOURS.second }}>{word('figureSex', 'M')}</Box>
      </Box>
      <BarChart
        {...shared}
        layout="horizontal"
        height={44 * bands.length + 40}
        margin={{ top: 4, bottom: 4, left: rtl ? 8 : 0, right: rtl ? 0 : 8 }}
        yAxis={[
          {
            scaleType: 'band',
            data: bands.map((age) => word('ageBand', age)),
            position: side,
            width: 140,
            disableTicks: true,
            tickLabelStyle: labels,
            categoryGapRatio: 0.25,
          },
        ]}
        xAxis={[
          {
            min: -most * 1.6,
            max: most * 1.6,
            reverse: rtl,
            height: 28,
            tickNumber: 5,
            valueFormatter: (value: number) => number(Math.abs(value)),
            tickLabelStyle: { ...labels, fontSize: 13 },
          },
        ]}
        series={[
          {
            id: 'F',
            data: female.map((value) => -(value ?? 0)),
            label: word('figureSex', 'F'),
            color: CHART_COLOURS.first,
            stack: 'sexes',
            barLabel: ({ dataIndex }) => ofFemale(dataIndex),
            barLabelPlacement: 'outside',
            valueFormatter: (_, { dataIndex }) => ofFemale(dataIndex),
          },
          {
            id: 'M',
            data: male.map((value) => value ?? 0),
            label: word('figureSex', 'M'),
            color: CHART_COLOURS.second,
            stack: 'sexes',
            barLabel: ({ dataIndex }) => ofMale(dataIndex),
            barLabelPlacement: 'outside',
            valueFormatter: (_, { dataIndex }) => ofMale(dataIndex),
          },
        ]}
        slots={{ barLabel: SidedLabel }}
        slotProps={{ barLabel }}
        grid={{ vertical: true }}
      />
    </>
  );
}

/** Where no bar is drawn, the label still stands on the side of its sex. */
function SidedLabel(props: BarLabelProps): ReactNode {
  const { rtl } = useChartLook();
  const onLeft = props.seriesId === (rtl ? 'M' : 'F');
  return <BarLabel {...props} x={onLeft ? Math.min(props.x, props.xOrigin - 1) : props.x} />;
}
