import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useText } from '../i18n/text';

/** The bell: whether there is anything unread. */
export function NotificationsLink(): ReactNode {
  const text = useText();
  const unread = useAnswer(['notifications', 'unread'], (signal) =>
    api.GET('/api/v1/notifications', { params: { query: { limit: 20, unread: true } as never }, signal }),
  );
  const count = unread.data?.items.length ?? 0;
  return (
    <IconButton
      component={Link}
      to="/notifications"
      color="inherit"
      aria-label={text('frame.notifications', { smart_count: count })}
    >
      <Badge badgeContent={count} max={19} color="error" overlap="circular">
        <NotificationsOutlined />
      </Badge>
    </IconButton>
  );
}
