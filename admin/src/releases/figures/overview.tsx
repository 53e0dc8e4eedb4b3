import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { INDICATORS, totalOf, type Totals } from './cells';
import { FigureTable } from './figure-table';
import { FigureValue } from './figure-value';

/** Every figure of the whole city, beside the month before where that is released. */
export function Overview({ month, before }: { month: Totals; before: Totals | undefined }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const head = [text('releases.overview.counted'), text('releases.overview.month')];
  if (before) head.push(text('releases.overview.before'), text('releases.overview.difference'));
  return (
    <FigureTable
      label={text('releases.overview.caption')}
      head={head}
      rows={INDICATORS.map((indicator) => {
        const [now, then] = [totalOf(month, indicator), before && totalOf(before, indicator)];
        const cells = [<FigureValue key="now" value={now} />];
        if (before) {
          const known = typeof now === 'number' && typeof then === 'number';
          cells.push(
            <FigureValue key="then" value={then} />,
            known ? (
              <bdi key="difference" dir="ltr">
                {formats.number(now - then, { signDisplay: 'exceptZero' })}
              </bdi>
            ) : (
              <FigureValue key="difference" value={undefined} />
            ),
          );
        }
        return { key: indicator, name: word('indicator', indicator), cells };
      })}
    />
  );
}
