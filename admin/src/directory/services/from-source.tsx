import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import { useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
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
  const text = useText();
  const nameOf = useSourceName();
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
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
        }}
      >
        {Object.entries(value)
          .filter(([, item]) => !isEmpty(item))
          .map(([name, item]) => (
            <Box key={name} sx={isGroup(item) ? { gridColumn: '1 / -1' } : { minWidth: 0 }}>
              <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
                <bdi>{nameOf(name)}</bdi>
              </Box>
              <Box component="dd" sx={{ m: 0, marginInlineStart: isGroup(item) ? 2 : 0, overflowWrap: 'anywhere' }}>
                <Nested value={item} />
              </Box>
            </Box>
          ))}
      </Box>
    );
  }
  if (typeof value === 'boolean') return text(value ? 'common.yes' : 'common.no');
  return <Typed>{String(value as string | number)}</Typed>;
}

const isEmpty = (value: Value): boolean =>
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** Something with parts of its own: it takes a whole line. */
const isGroup = (value: Value): boolean => isRecord(value) && labelIn(value, 'en') === null;

/** What a field of a source is about, in words where we know it; else as the source calls it. */
function useSourceName(): (field: string) => string {
  const translate = useTranslate();
  return (field) => translate(`directory.source.names.${field}`, { _: field });
}

/** A label that the source has in English and Arabic. */
function labelIn(value: Value, language: string): string | null {
  if (!isRecord(value) || typeof value['en'] !== 'string' || !('ar' in value)) return null;
  return language === 'ar' && typeof value['ar'] === 'string' ? value['ar'] : value['en'];
}
