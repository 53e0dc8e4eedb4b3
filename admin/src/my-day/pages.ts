import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import TodayOutlined from '@mui/icons-material/TodayOutlined';
import type { PageEntry } from '../parts/page-entry';

export const myDayPages: readonly PageEntry[] = [
  {
    path: '/my-day',
    permission: 'my-day.read',
    load: async () => (await import('./my-day-page')).MyDayPage,
    menu: { text: 'myDay.menu', icon: TodayOutlined },
  },
  {
    path: '/unit',
    permission: 'unit.oversee',
    load: async () => (await import('./unit-page')).UnitPage,
    menu: { text: 'myDay.unitMenu', icon: GroupsOutlined },
  },
  {
    path: '/notifications',
    permission: 'notification.own',
    load: async () => (await import('./notifications-page')).NotificationsPage,
  },
];
