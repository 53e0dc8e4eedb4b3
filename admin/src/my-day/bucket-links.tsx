import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';

export type Bucket = Api['BucketCount']['bucket'];

/** In the order in which a day is worked through. */
export const BUCKETS: readonly Bucket[] = [
  'overdue',
  'today',
  'waiting_on_me',
  'review',
  'soon',
  'waiting_on_resident',
  'waiting_on_partner',
];

/** How much there is of each kind; each number leads to its list. */
export function BucketLinks({ counts, current }: { counts: ReadonlyMap<Bucket, number>; current: Bucket }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Box
      component="nav"
      aria-label={text('myDay.buckets')}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8.25rem), 1fr))',
        mb: 3,
        // Seven in two columns: the last one takes the whole row.
        '& > :last-child': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
      }}
    >
      {BUCKETS.map((bucket) => {
        const count = counts.get(bucket) ?? 0;
        const here = bucket === current;
        return (
          <ButtonBase
            key={bucket}
            component={Link}
            to={`/my-day?bucket=${bucket}`}
            replace
            aria-current={here ? 'true' : undefined}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'flex-start',
              justifyContent: 'flex-start',
              textAlign: 'start',
              p: 1.5,
              minHeight: 84,
              borderRadius: 1,
              border: 1,
              borderColor: here ? 'primary.main' : 'divider',
              boxShadow: here ? (theme) => `inset 0 0 0 1px ${theme.palette.primary.main}` : 'none',
              bgcolor: here ? '#e3eff0' : 'background.paper',
              '&:hover': { borderColor: 'primary.main' },
            }}
          >
            <Box
              component="span"
              sx={{
                fontSize: '1.625rem',
                fontWeight: 600,
                lineHeight: 1.2,
                color: count === 0 ? 'text.secondary' : bucket === 'overdue' ? 'error.main' : 'primary.main',
              }}
            >
              {formats.number(count)}
            </Box>
            <Box component="span" sx={{ fontWeight: here ? 600 : 400, lineHeight: 1.35 }}>
              {text(`myDay.bucket.${bucket}`)}
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
