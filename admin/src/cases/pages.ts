import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import type { PageEntry } from '../parts/page-entry';

export const casesPages: readonly PageEntry[] = [
  {
    path: '/cases',
    permission: 'case.list',
    load: async () => (await import('./cases-page')).CasesPage,
    menu: { text: 'cases.menu', icon: FolderOpenOutlined },
  },
  { path: '/cases/:caseId', permission: 'case.read', load: async () => (await import('./case-page')).CasePage },
];
