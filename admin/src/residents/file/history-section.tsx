import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { api, type Api } from '../../api/client';
import { useGrowingList } from '../../api/growing-list';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { Loaded } from '../../parts/page';
import { Section } from '../../parts/section';
import { ShowMore } from '../../parts/show-more';
import { useResidentWords } from '../words';

type Line = Api['HistoryLine'];

/** What happened to the file, newest first, with what stood there before. */
export function HistorySection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  const list = useGrowingList<Line>(['resident', residentId, 'history'], (cursor, signal) =>
    api.GET('/api/v1/residents/{residentId}/history', {
      params: { path: { residentId }, query: { limit: 20, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  return (
    <Section title={text('residents.history.title')}>
      <Loaded answer={list}>
        {(lines) => (
          <Box component="ol" aria-label={text('residents.history.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {lines.map((line) => (
              <HistoryRow key={line.id} line={line} />
            ))}
          </Box>
        )}
      </Loaded>
      <ShowMore list={list} />
    </Section>
  );
}

function HistoryRow({ line }: { line: Line }): ReactNode {
  const word = useCodeText();
  const formats = useFormats();
  const before = useFormerValues(line);
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'divider', paddingInlineStart: 2, py: 0.75, mb: 1.5 }}>
      <Typography sx={{ fontWeight: 500 }}>{word('residentChange', line.change)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {formats.moment(line.at)}
        {line.by && (
          <>
            {' · '}
            <Typed>{line.by.name}</Typed>
          </>
        )}
      </Typography>
      {line.change !== 'register' && line.fields.length > 0 && (
        <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
          {line.fields.map((field) => (
            <Box key={field} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
              <Typography component="dt" variant="body2">
                {word('residentField', field)}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary', whiteSpace: 'pre-line' }}>
                {before(field)}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The former value of a field in words; nothing where the history keeps none (contact data is not in it). */
function useFormerValues({ before }: Line): (field: Line['fields'][number]) => ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  const former = before as Partial<Api['ResidentView']> | null;
  const shown = (field: string): string | null => {
    switch (field) {
      case 'callName':
        return former?.callName ?? null;
      case 'names':
        return former?.names ? words.names(former.names) : null;
      case 'birthDate':
        return former?.birthDate ? words.birth(former.birthDate) : null;
      case 'sex':
        return former?.sex ? word('sex', former.sex) : null;
      case 'languages':
        return former?.languages ? words.languages(former.languages) : null;
      case 'districtCode':
        return words.district(former?.districtCode);
      case 'neighbourhood':
        return former?.neighbourhood ?? null;
      default:
        return null;
    }
  };
  return (field) => {
    if (!former || !(field in former)) return null;
    return text('residents.history.before', { value: shown(field) || text('residents.history.nothing') });
  };
}
