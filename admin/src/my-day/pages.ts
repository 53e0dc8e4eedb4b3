import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import TodayOutlined from '@mui/icons-material/TodayOutlined';
import type { PageEntry } from '../parts/page-entry';

export const myDayPages: readonly PageEntry[] = [
  {
    path: '/my-day',
    // The desk may ask for its day too, but carries no cases and has no tasks: its first page is the search for a person.
    permission: 'case.task',
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
