import { useTheme } from '@mui/material/styles';
import { useFormats } from '../../i18n/text';
import { COLOURS } from '../../theme/theme';

/** Both stand at least 4.5:1 against paper; where both meet in one picture, side, pattern or label tells them apart as well. */
export const CHART_COLOURS = { first: COLOURS.accent, second: '#a8561a' } as const;

/** What all pictures share: still, not in the order of the Tab key (the table is), and read from the side where the language begins. */
export function useChartLook() {
  const theme = useTheme();
  const formats = useFormats();
  const rtl = theme.direction === 'rtl';
  return {
    rtl,
    side: rtl ? ('right' as const) : ('left' as const),
    number: (value: number | null) => (value === null ? '' : formats.number(value)),
    // The style stands on the element, where the mirror of the style sheets does not turn it round: a label's place is reckoned in it.
    shared: { skipAnimation: true, disableKeyboardNavigation: true, hideLegend: true } as const,
    barLabel: { style: { direction: 'ltr', fontSize: 14, fill: COLOURS.ink } } as const,
    labels: { fontSize: 14, fill: COLOURS.ink, fontFamily: theme.typography.fontFamily! },
  };
}
