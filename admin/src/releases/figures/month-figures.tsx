import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { Section } from '../../parts/section';
import { monthBefore } from '../months';
import { Figures, INDICATORS, POPULATIONS, type Cell, type Indicator, type Totals } from './cells';
import { Districts } from './districts';
import { HIDDEN_SIGN } from './figure-value';
import { Overview } from './overview';
import { Pyramid } from './pyramid';
import { Referrals } from './referrals';
import { Trend } from './trend';

/** All figures of one month, as tables and pictures. `released` are the city's totals of released months. */
export function MonthFigures({
  period,
  revision,
  cells,
  released,
}: {
  period: string;
  revision: number;
  cells: readonly Cell[];
  released: readonly Totals[];
}): ReactNode {
  const text = useText();
  const figures = useMemo(() => new Figures(cells), [cells]);
  const month = useMemo(() => figures.totals(period, revision), [figures, period, revision]);
  const course = withoutHoles([month, ...released.filter((other) => other.period < period)]);
  return (
    <>
      <HowToRead figures={figures} />
      <Section title={text('releases.overview.title')}>
        <Overview month={month} before={released.find((other) => other.period === monthBefore(period))} />
      </Section>
      <Section title={text('releases.trend.title')}>
        <Trend months={course} />
      </Section>
      <Detail figures={figures} />
      <Section title={text('releases.referrals.title')}>
        <Referrals figures={figures} />
      </Section>
    </>
  );
}

/** Months newest first, turned to oldest first; a month between them that is not released is there without figures. */
function withoutHoles(months: readonly Totals[]): Totals[] {
  const found = new Map(months.map((month) => [month.period, month]));
  const oldest = months.at(-1)!.period;
  const all: Totals[] = [];
  for (let { period } = months[0]!; period >= oldest; period = monthBefore(period)) {
    all.unshift(found.get(period) ?? { period, revision: 0, totals: [] });
  }
  return all;
}

/** What is hidden, why, and how the rest is rounded: said before the first figure. */
function HowToRead({ figures }: { figures: Figures }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Section title={text('releases.read.title')}>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, display: 'grid', gap: 0.5 }}>
        <li>
          <strong>
            <span aria-hidden="true">{HIDDEN_SIGN} </span>
            {text('releases.read.hiddenSign')}
          </strong>{' '}
          {text('releases.read.hidden')}
        </li>
        <li>{text('releases.read.rounded')}</li>
        <li>{text('releases.read.zero')}</li>
      </Box>
      <Typography sx={{ mt: 1 }}>
        {figures.hidden === 0
          ? text('releases.read.noneHidden')
          : text('releases.read.count', { smart_count: figures.hidden, all: formats.number(figures.all) })}
      </Typography>
    </Section>
  );
}

/** One thing that is counted, by age, sex and district. */
function Detail({ figures }: { figures: Figures }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [indicator, setIndicator] = useState<Indicator>('REG_STOCK');
  const [popType, setPopType] = useState<Cell['popType']>('_T');
  return (
    <Section title={text('releases.detail.title')}>
      <Typography sx={{ color: 'text.secondary' }}>{text('releases.detail.explain')}</Typography>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <Choice
          label={text('releases.figure.indicator')}
          value={indicator}
          values={INDICATORS}
          name={(value: Indicator) => word('indicator', value)}
          helperText={text(`releases.definition.${indicator}`)}
          onChoose={setIndicator}
        />
        <Choice
          label={text('releases.figure.population')}
          value={popType}
          values={[...POPULATIONS].sort((one) => (one === '_T' ? -1 : 0))}
          name={(value: Cell['popType']) => word('figurePopulation', value)}
          onChoose={setPopType}
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'repeat(2, minmax(0, 1fr))' },
          mt: 2,
        }}
      >
        <Pyramid figures={figures} indicator={indicator} popType={popType} />
        <Districts figures={figures} indicator={indicator} />
      </Box>
    </Section>
  );
}

function Choice<V extends string>({
  label,
  value,
  values,
  name,
  helperText,
  onChoose,
}: {
  label: string;
  value: V;
  values: readonly V[];
  name: (value: V) => string;
  helperText?: string;
  onChoose: (value: NoInfer<V>) => void;
}): ReactNode {
  return (
    <TextField
      select
      label={label}
      value={value}
      helperText={helperText}
      onChange={(event) => onChoose(event.target.value as V)}
    >
      {values.map((each) => (
        <MenuItem key={each} value={each} sx={{ whiteSpace: 'normal' }}>
          {name(each)}
        </MenuItem>
      ))}
    </TextField>
  );
}
