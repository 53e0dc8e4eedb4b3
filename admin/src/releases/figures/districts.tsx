import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { AREAS, CITY, DISTRICTS, SEXES, type Figures, type Indicator } from './cells';
import { ChartFigure } from './chart-figure';
import { CHART_COLOURS } from './chart-look';
import { FigureTable } from './figure-table';
import { FigureValue, HIDDEN_SIGN } from './figure-value';

/** The districts with a figure as bars, highest first; then those that are hidden and those with none, by name. */
export function Districts({ figures, indicator }: { figures: Figures; indicator: Indicator }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const all = DISTRICTS.map((area) => ({ area, value: figures.inDistrict(indicator, area) }));
  const drawn = all
    .flatMap(({ area, value }) => (value ? [{ area, value }] : []))
    .sort((one, other) => other.value - one.value);
  const namesOf = (wanted: 0 | null) => all.filter(({ value }) => value === wanted).map(({ area }) => area);
  const [hidden, zero] = [namesOf(null), namesOf(0)];
  const what = word('indicator', indicator);
  const top = drawn[0];
  const caption = text('releases.districts.tableCaption', { what });
  const most = top
    ? text('releases.districts.most', { first: word('figureArea', top.area), value: formats.number(top.value) })
    : text('releases.districts.nothing');
  return (
    <ChartFigure
      caption={text('releases.districts.caption', { what })}
      summary={most}
      table={
        <FigureTable
          label={caption}
          head={[text('releases.districts.district'), ...SEXES.map((sex) => word('figureSex', sex))]}
          rows={AREAS.map((area) => ({
            key: area,
            name: word('figureArea', area),
            cells: SEXES.map((sex) => <FigureValue key={sex} value={figures.inDistrict(indicator, area, sex)} />),
            strong: area === CITY,
          }))}
        />
      }
      after={
        <>
          {hidden.length > 0 && (
            <Typography variant="body2" sx={{ mt: 1 }}>
              {text('releases.districts.hidden', { smart_count: hidden.length })}{' '}
              {text('releases.districts.hiddenNames', { sign: HIDDEN_SIGN, names: listed(hidden) })}
            </Typography>
          )}
          {zero.length > 0 && (
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {text('releases.districts.zero', { names: listed(zero) })}
            </Typography>
          )}
        </>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.5 }}>
        {drawn.map(({ area, value }) => (
          <Box key={area} sx={{ display: 'contents' }}>
            <span>{word('figureArea', area)}</span>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
              <Box
                sx={{
                  height: '1rem',
                  borderRadius: '2px',
                  bgcolor: CHART_COLOURS.first,
                  flexShrink: 1,
                  minWidth: '2px',
                }}
                style={{ width: `${(value / top!.value) * 85}%` }}
              />
              <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {formats.number(value)}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </ChartFigure>
  );

  function listed(areas: readonly string[]): string {
    return formats.list(areas.map((area) => word('figureArea', area)));
  }
}
