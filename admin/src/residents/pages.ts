import PersonSearch from '@mui/icons-material/PersonSearchOutlined';
import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
import CallMerge from '@mui/icons-material/CallMergeOutlined';
import type { PageEntry } from '../parts/page-entry';

export const residentsPages: readonly PageEntry[] = [
  {
    path: '/people',
    permission: 'resident.find',
    load: async () => (await import('./find/find-page')).FindPage,
    menu: { text: 'residents.menu.find', icon: PersonSearch },
  },
  {
    path: '/people/register',
    permission: 'resident.register',
    load: async () => (await import('./register/register-page')).RegisterPage,
    menu: { text: 'residents.menu.register', icon: PersonAdd },
  },
  {
    path: '/people/:residentId',
    permission: 'resident.read',
    load: async () => (await import('./file/file-page')).FilePage,
  },
  {
    path: '/people/:residentId/access-log',
    permission: 'audit.person',
    load: async () => (await import('./file/access-log-page')).AccessLogPage,
  },
  {
    path: '/merges',
    permission: 'resident.merge',
    load: async () => (await import('./merges/merges-page')).MergesPage,
    menu: { text: 'residents.menu.merges', icon: CallMerge },
  },
  {
    path: '/merges/:mergeId',
    permission: 'resident.merge',
    load: async () => (await import('./merges/merge-page')).MergePage,
  },
];
