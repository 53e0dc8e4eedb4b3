import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { Section } from '../parts/section';
import { CITY } from './figures/cells';
import { FigureTable } from './figures/figure-table';
import { FigureValue } from './figures/figure-value';

const SHOWN = 20;

/** What differs from the released revision before this one. Nothing for a first revision. */
export function Changes({ release }: { release: Api['ReleaseResponse'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const groupOf = useGroup();
  const [all, setAll] = useState(false);
  const { revision } = release;
  // Both tables hold the city by sex, which is told once; a figure that is hidden for another reason than before reads the same.
  const changes = release.changes.filter(
    ({ table, refArea, before, after }) => before !== after && (table !== 'district-sex' || refArea !== CITY),
  );
  if (revision === 1) return null;
  return (
    <Section title={text('releases.changes.title')}>
      {changes.length === 0 ? (
        <Typography>{text('releases.changes.same')}</Typography>
      ) : (
        <>
          <Typography sx={{ mb: 1 }}>{text('releases.changes.explain', { smart_count: changes.length })}</Typography>
          <FigureTable
            label={text('releases.changes.caption')}
            words={1}
            head={[
              text('releases.changes.figure'),
              text('releases.changes.group'),
              text('releases.changes.before'),
              text('releases.changes.after'),
            ]}
            rows={(all ? changes : changes.slice(0, SHOWN)).map((change) => ({
              key: [change.indicator, change.table, change.refArea, change.popType, change.sex, change.age].join('|'),
              name: word('indicator', change.indicator),
              cells: [
                groupOf(change),
                <FigureValue key="before" value={change.before} />,
                <FigureValue key="after" value={change.after} />,
              ],
            }))}
          />
          {!all && changes.length > SHOWN && (
            <Button onClick={() => setAll(true)} sx={{ mt: 1 }}>
              {text('releases.changes.all', { number: formats.number(changes.length) })}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

/** The people a figure is about: the parts of its place that are not "all". */
function useGroup(): (change: Api['FigureChange']) => string {
  const word = useCodeText();
  return ({ refArea, popType, sex, age }) => {
    const parts = [
      popType === '_T' ? [] : [word('figurePopulation', popType)],
      sex === '_T' ? [] : [word('figureSex', sex)],
      age === '_T' ? [] : [word('ageBand', age)],
      refArea === CITY ? [] : [word('figureArea', refArea)],
    ].flat();
    return parts.length === 0 ? word('figureArea', refArea) : parts.join(' · ');
  };
}
