import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { CodeSearch } from '../parts/code-search';
import { Due } from '../parts/due';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { ReferralState } from '../parts/referral-state';
import { StateChip } from '../parts/state-chip';
import { TurnTabs } from '../parts/turn-tabs';

type Line = Api['PartnerReferralLine'];

const TABS = { todo: 'partner', waiting: 'sender', over: 'nobody' } as const;
type TabId = keyof typeof TABS;

/** What an organisation was asked for: what it has to do now, due first. */
export function InboxPage(): ReactNode {
  const text = useText();
  const [tab, setTab] = useState<TabId>('todo');
  const [search, setSearch] = useState('');
  const filter = { whoseMove: TABS[tab], ...(search ? { search } : {}) };
  const empty = tab === 'todo' && !search ? 'todo' : 'none';
  return (
    <Page title={text('partner.title')} help="partner.help">
      <TurnTabs<TabId>
        label={text('partner.tabs.label')}
        tabs={(Object.keys(TABS) as TabId[]).map((id) => ({ id, name: text(`partner.tabs.${id}`) }))}
        value={tab}
        onChange={setTab}
      />
      <Box sx={{ maxWidth: { sm: '20rem' }, mb: 1 }}>
        <CodeSearch label={text('partner.search')} value={search} onSearch={setSearch} />
      </Box>
      <PagedList<Line>
        key={JSON.stringify(filter)}
        list="partner-referrals"
        label={text('partner.list')}
        filter={filter}
        columns={useColumns()}
        empty={<EmptyState title={text(`partner.empty.${empty}`)} hint={text(`partner.empty.${empty}Hint`)} />}
      />
    </Page>
  );
}

function useColumns(): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  return [
    {
      key: 'code',
      label: text('partner.column.code'),
      cell: (row) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Link
            component={RouterLink}
            to={`/partner/referrals/${row.id}`}
            sx={{ fontWeight: 600, fontSize: '1.0625rem', display: 'inline-block', py: 0.75 }}
          >
            <Code>{row.code}</Code>
          </Link>
          {row.priority !== 'normal' && (
            <StateChip label={word('priority', row.priority)} tone={row.priority === 'urgent' ? 'danger' : 'warning'} />
          )}
        </Box>
      ),
    },
    { key: 'service', label: text('partner.column.service'), cell: ({ service }) => <Typed>{service.name}</Typed> },
    { key: 'state', label: text('partner.column.state'), cell: ({ state }) => <ReferralState state={state} /> },
    { key: 'due', label: text('partner.column.due'), cell: (row) => <Due due={row} /> },
    {
      key: 'from',
      label: text('partner.column.from'),
      wideOnly: true,
      cell: ({ sender }) => <Typed>{sender.unitName}</Typed>,
    },
  ];
}
