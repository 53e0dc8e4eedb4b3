import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useId, useState, type ReactNode } from 'react';
import { useLanguage, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { Section } from '../../parts/section';

type Value = unknown;

/** What an import brought along and no field of ours holds: opening hours, coverage, contacts. In the words of the source. */
export function FromSource({ extra }: { extra: Record<string, unknown> }): ReactNode {
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (Object.keys(extra).length === 0) return null;
  return (
    <Section title={text('directory.source.title')}>
      <p style={{ margin: '0 0 0.5rem' }}>{text('directory.source.explain')}</p>
      <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {text(open ? 'directory.source.hide' : 'directory.source.show')}
      </Button>
      <Collapse in={open} id={id} unmountOnExit>
        <Box sx={{ mt: 1 }}>
          <Nested value={extra} />
        </Box>
      </Collapse>
    </Section>
  );
}

const isRecord = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function Nested({ value }: { value: Value }): ReactNode {
  const [language] = useLanguage();
  const label = labelIn(value, language);
  if (label !== null) return <Typed>{label}</Typed>;
  if (Array.isArray(value)) {
    return (
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {value.map((item, index) => (
          // The list is read as a whole and never reordered.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Nested value={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (isRecord(value)) {
    return (
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {Object.entries(value)
          .filter(([, item]) => item !== null && item !== '')
          .map(([name, item]) => (
            <div key={name}>
              <Box
                component="dt"
                dir="auto"
                sx={{ color: 'text.secondary', fontSize: '0.9375rem', textAlign: 'start' }}
              >
                <Typed>{name}</Typed>
              </Box>
              <Box component="dd" sx={{ m: 0, marginInlineStart: 2, overflowWrap: 'anywhere' }}>
                <Nested value={item} />
              </Box>
            </div>
          ))}
      </Box>
    );
  }
  return <Typed>{String(value as string | number | boolean)}</Typed>;
}

/** A label that the source has in English and Arabic. */
function labelIn(value: Value, language: string): string | null {
  if (!isRecord(value) || typeof value['en'] !== 'string' || !('ar' in value)) return null;
  return language === 'ar' && typeof value['ar'] === 'string' ? value['ar'] : value['en'];
}
