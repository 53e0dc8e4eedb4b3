import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { Due } from '../parts/due';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { ReferralState } from '../parts/referral-state';
import { TurnTabs } from '../parts/turn-tabs';
import { BoardFilters } from './board-filters';

type Line = Api['ReferralLine'];

/** What each tab asks the API for. */
const TABS = {
  us: { whoseMove: 'sender' },
  ask: { state: 'outcome_reported' },
  partner: { whoseMove: 'partner' },
  over: { whoseMove: 'nobody' },
  all: {},
} as const satisfies Record<string, Record<string, string>>;
type TabId = keyof typeof TABS;
const TAB_IDS = Object.keys(TABS) as TabId[];

/** All referrals of one's units, by whose turn it is; what is due first comes first. */
export function BoardPage(): ReactNode {
  const text = useText();
  const [chosen, choose] = useSearchParams();
  const [search, setSearch] = useState('');
  const tab = TAB_IDS.find((id) => id === chosen.get('tab')) ?? 'us';
  const set = (change: Record<string, string>): void =>
    choose(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const state = chosen.get('state') ?? '';
  const filter = {
    ...(state && tab === 'all' ? { state } : {}),
    ...(chosen.get('mine') ? { worker: 'me' } : {}),
    ...(chosen.get('overdue') ? { overdue: 'true' } : {}),
    ...(search ? { search } : {}),
  };
  const filtered = Object.keys(filter).length > 0;
  const nothing = tab === 'us' || tab === 'ask' ? tab : 'none';

  return (
    <Page title={text('referrals.title')} help="referrals.boardHelp">
      <TurnTabs<TabId>
        label={text('referrals.tabs.label')}
        tabs={TAB_IDS.map((id) => ({ id, name: text(`referrals.tabs.${id}`) }))}
        value={tab}
        onChange={(id) => set({ tab: id === 'us' ? '' : id })}
      />
      <BoardFilters
        search={search}
        onSearch={setSearch}
        state={tab === 'all' ? state : null}
        mine={chosen.get('mine') !== null}
        overdue={chosen.get('overdue') !== null}
        onChange={set}
      />
      <PagedList<Line>
        // Another question starts at its first page.
        key={JSON.stringify([tab, filter])}
        list="referrals"
        label={text('referrals.list')}
        filter={{ ...TABS[tab], ...filter }}
        columns={useColumns()}
        empty={
          filtered ? (
            <EmptyState title={text('referrals.empty.filtered')} hint={text('referrals.empty.filteredHint')} />
          ) : (
            <EmptyState title={text(`referrals.empty.${nothing}`)} hint={text(`referrals.empty.${nothing}Hint`)} />
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const text = useText();
  return [
    {
      key: 'service',
      label: text('referrals.column.service'),
      cell: (row) => (
        <Box sx={{ minWidth: 0 }}>
          <Link
            component={RouterLink}
            to={`/referrals/${row.id}`}
            sx={{ fontWeight: 600, display: 'inline-block', py: 0.25 }}
          >
            <Typed>{row.service.name}</Typed>
          </Link>
          <Box sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.9375rem' }}>
            <Typed>{row.recipient.name}</Typed>
            {' · '}
            <Code>{row.code}</Code>
          </Box>
        </Box>
      ),
    },
    {
      key: 'person',
      label: text('referrals.column.person'),
      cell: ({ resident }) =>
        resident.callName === null ? text('referrals.page.erased') : <Typed>{resident.callName}</Typed>,
    },
    { key: 'state', label: text('referrals.column.state'), cell: ({ state }) => <ReferralState state={state} /> },
    {
      key: 'due',
      label: text('referrals.column.due'),
      cell: (row) => (
        <>
          <Box>{text(`referrals.move.${row.whoseMove}`)}</Box>
          <Due due={row} />
        </>
      ),
    },
    {
      key: 'worker',
      label: text('referrals.column.worker'),
      wideOnly: true,
      cell: ({ worker }) => (worker ? <Typed>{worker.name}</Typed> : null),
    },
  ];
}
