import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { Code } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { useCommand } from '../parts/command';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { ProblemAlert } from '../parts/problem-alert';
import { StateChip } from '../parts/state-chip';
import { TurnTabs } from '../parts/turn-tabs';

type Message = Api['Notification'];

/** The messages of the person signed in, the newest first. */
export function NotificationsPage(): ReactNode {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const unread = params.get('show') !== 'all';
  const columns = useMessageColumns();
  return (
    <Page title={text('myDay.notifications')} help="myDay.notificationsHelp">
      <TurnTabs
        label={text('myDay.shown')}
        tabs={[
          { id: 'unread', name: text('myDay.unread') },
          { id: 'all', name: text('common.all') },
        ]}
        value={unread ? 'unread' : 'all'}
        onChange={(shown) => setParams(shown === 'all' ? { show: 'all' } : {}, { replace: true })}
      />
      <PagedList<Message>
        key={String(unread)}
        list="notifications"
        filter={unread ? { unread: 'true' } : {}}
        label={text('myDay.notifications')}
        columns={columns}
        empty={
          <EmptyState
            title={text(unread ? 'myDay.noneUnread' : 'myDay.noMessages')}
            hint={text(unread ? 'myDay.noneUnreadHint' : 'myDay.noMessagesHint')}
          />
        }
      />
    </Page>
  );
}

function useMessageColumns(): Column<Message>[] {
  const text = useText();
  const formats = useFormats();
  return [
    { key: 'what', label: text('myDay.message'), cell: (message) => <About message={message} /> },
    { key: 'at', label: text('myDay.when'), cell: (message) => formats.moment(message.createdAt) },
    { key: 'read', label: text('myDay.readState'), cell: (message) => <ReadState message={message} /> },
  ];
}

const SENTENCES: Record<Message['kind'], TextKey> = {
  'privilege.changed': 'myDay.notice.privilegeChanged',
  'resident.taken': 'myDay.notice.residentTaken',
  'referral.sent': 'myDay.notice.sent',
  'referral.accepted': 'myDay.notice.accepted',
  'referral.declined': 'myDay.notice.declined',
  'referral.information-asked': 'myDay.notice.informationAsked',
  'referral.information-answered': 'myDay.notice.informationAnswered',
  'referral.outcome-reported': 'myDay.notice.outcomeReported',
  'referral.closed': 'myDay.notice.closed',
  'referral.disputed': 'myDay.notice.disputed',
  'referral.recalled': 'myDay.notice.recalled',
  'referral.withdrawn': 'myDay.notice.withdrawn',
  'referral.overdue': 'myDay.notice.overdue',
  'referral.escalated': 'myDay.notice.escalated',
  'referral.expired': 'myDay.notice.expired',
  'referral.delete-packet': 'myDay.notice.deletePacket',
};

/** The screen of what a message is about, where the reader may open it. */
function usePlaceOf(): (message: Message) => string | null {
  const may = useMay();
  return ({ subjectKind, subjectId }) => {
    if (subjectId === null) return null;
    if (subjectKind === 'referral' && may('referral.read')) return `/referrals/${subjectId}`;
    if (subjectKind === 'referral' && may('referral.partner')) return `/partner/referrals/${subjectId}`;
    if (subjectKind === 'resident' && may('resident.read')) return `/people/${subjectId}`;
    if (subjectKind === 'staff' && may('staff.read')) return `/staff/${subjectId}`;
    if (subjectKind === 'api-client' && may('api-client.read')) return `/api-clients/${subjectId}`;
    return null;
  };
}

function useMarkRead(message: Message): ReturnType<typeof useCommand<[], Message>> {
  return useCommand<[], Message>(
    () =>
      api.POST('/api/v1/notifications/{notificationId}/steps/read', {
        params: { path: { notificationId: message.id } },
      }),
    { refreshes: [['notifications'], ['my-day']] },
  );
}

/** A sentence that leads to what it is about; following it ticks the message off. */
function About({ message }: { message: Message }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const place = usePlaceOf()(message);
  const read = useMarkRead(message);
  const { code, role } = message.detail;
  const sentence = text(SENTENCES[message.kind]);
  return (
    <Box sx={{ fontWeight: message.readAt === null ? 600 : 400 }}>
      {place === null ? (
        sentence
      ) : (
        <Link component={RouterLink} to={place} onClick={() => message.readAt === null && void read.run()}>
          {sentence}
        </Link>
      )}
      {(typeof code === 'string' || typeof role === 'string') && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          {typeof code === 'string' && <Code>{code}</Code>}
          {typeof role === 'string' && word('role', role)}
        </Typography>
      )}
    </Box>
  );
}

function ReadState({ message }: { message: Message }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const read = useMarkRead(message);
  if (message.readAt !== null) return <StateChip label={text('myDay.read')} />;
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        loading={read.busy}
        aria-label={text('myDay.markReadOf', { at: formats.moment(message.createdAt) })}
        onClick={() => void read.run()}
      >
        {text('myDay.markRead')}
      </Button>
      <ProblemAlert problem={read.problem} />
    </>
  );
}
