import MenuBook from '@mui/icons-material/MenuBookOutlined';
import type { PageEntry } from '../parts/page-entry';

export const directoryPages: readonly PageEntry[] = [
  {
    path: '/directory',
    permission: 'directory.read',
    load: async () => (await import('./services/directory-page')).DirectoryPage,
    menu: { text: 'directory.menu', icon: MenuBook },
  },
  {
    path: '/directory/services/new',
    permission: 'directory.change',
    load: async () => (await import('./services/new-service-page')).NewServicePage,
  },
  {
    path: '/directory/services/:serviceId',
    permission: 'directory.read',
    load: async () => (await import('./services/service-page')).ServicePage,
  },
  {
    path: '/directory/services/:serviceId/edit',
    permission: 'directory.change',
    load: async () => (await import('./services/edit-service-page')).EditServicePage,
  },
  {
    path: '/directory/organizations',
    permission: 'directory.read',
    load: async () => (await import('./organizations/organizations-page')).OrganizationsPage,
  },
  {
    path: '/directory/organizations/new',
    permission: 'directory.change',
    load: async () => (await import('./organizations/new-organization-page')).NewOrganizationPage,
  },
  {
    path: '/directory/organizations/:organizationId',
    permission: 'directory.read',
    load: async () => (await import('./organizations/organization-page')).OrganizationPage,
  },
  {
    path: '/directory/organizations/:organizationId/edit',
    permission: 'directory.change',
    load: async () => (await import('./organizations/edit-organization-page')).EditOrganizationPage,
  },
  {
    path: '/directory/import',
    permission: 'directory.import',
    load: async () => (await import('./imports/import-page')).ImportPage,
  },
];
