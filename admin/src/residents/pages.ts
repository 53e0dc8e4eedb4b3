import PersonSearch from '@mui/icons-material/PersonSearchOutlined';
import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
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
];
