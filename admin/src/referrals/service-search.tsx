import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import type { Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { CodeSearch } from '../parts/code-search';
import { useCodeText, valuesOf } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { ProblemAlert } from '../parts/problem-alert';
import { ServiceEntry } from './service-entry';

type Sector = Api['ServiceSummary']['sector'];
const PAGE = 10;

/** Services that take referrals: first those of the case's field, then whatever is searched for. */
export function ServiceSearch({
  sector: preset,
  onChoose,
}: {
  sector: Sector;
  onChoose(serviceId: string): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [sector, setSector] = useState<Sector | ''>(preset);
  const [search, setSearch] = useState('');
  const list = useInfiniteQuery<Api['ServicePage'], Problem>({
    queryKey: ['services', 'refer', sector, search],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/directory/services', {
          params: {
            query: {
              acceptsReferrals: true,
              published: true,
              status: 'active',
              limit: PAGE,
              ...(sector ? { sector } : {}),
              ...(search ? { search } : {}),
              ...(pageParam ? { cursor: pageParam as string } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const services = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1 }}>
        <Box sx={{ flex: '2 1 14rem' }}>
          <CodeSearch label={text('referrals.refer.search')} value={search} onSearch={setSearch} direction="auto" />
        </Box>
        <TextField
          select
          label={text('referrals.refer.sector')}
          value={sector}
          onChange={(event) => setSector(event.target.value as Sector | '')}
          sx={{ flex: '1 1 12rem' }}
        >
          <MenuItem value="">{text('common.all')}</MenuItem>
          {valuesOf('sector').map((value) => (
            <MenuItem key={value} value={value}>
              {word('sector', value)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <Box sx={{ height: 4 }}>{list.isFetching && <LinearProgress aria-label={text('common.loading')} />}</Box>
      <ProblemAlert problem={list.error} />
      {list.isSuccess && services.length === 0 && (
        <Paper>
          <EmptyState title={text('referrals.refer.noService')} hint={text('referrals.refer.noServiceHint')} />
        </Paper>
      )}
      <Box
        component="ul"
        aria-label={text('referrals.refer.services')}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}
      >
        {services.map((service) => (
          <ServiceEntry
            key={service.id}
            service={service}
            anySector={sector === ''}
            onChoose={() => onChoose(service.id)}
          />
        ))}
      </Box>
      {list.hasNextPage && (
        <Button sx={{ mt: 1 }} loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {text('common.showMore')}
        </Button>
      )}
    </>
  );
}
