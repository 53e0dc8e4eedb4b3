import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import SyncOutlined from '@mui/icons-material/SyncOutlined';
import type { PageEntry } from '../parts/page-entry';

/** For administrators and data-protection officers: who has access, what was done, and whether the service works. */
export const officersPages: readonly PageEntry[] = [
  {
    path: '/staff',
    permission: 'staff.read',
    load: async () => (await import('./staff-page')).StaffPage,
    menu: { text: 'officers.staff.menu', icon: BadgeOutlined },
  },
  {
    path: '/staff/new',
    permission: 'staff.manage',
    load: async () => (await import('./new-staff-page')).NewStaffPage,
  },
  {
    path: '/staff/:staffId',
    permission: 'staff.read',
    load: async () => (await import('./staff-member-page')).StaffMemberPage,
  },
  {
    path: '/units',
    // Everybody may read the names of units; this page is for those who look after accounts.
    permission: ['unit.manage', 'staff.read'],
    load: async () => (await import('./units-page')).UnitsPage,
    menu: { text: 'officers.units.menu', icon: ApartmentOutlined },
  },
  { path: '/units/new', permission: 'unit.manage', load: async () => (await import('./unit-page')).NewUnitPage },
  { path: '/units/:unitId', permission: 'unit.manage', load: async () => (await import('./unit-page')).UnitPage },
  {
    path: '/api-clients',
    permission: 'api-client.read',
    load: async () => (await import('./clients-page')).ClientsPage,
    menu: { text: 'officers.clients.menu', icon: KeyOutlined },
  },
  {
    path: '/api-clients/new',
    permission: 'api-client.manage',
    load: async () => (await import('./new-client-page')).NewClientPage,
  },
  {
    path: '/api-clients/:clientId',
    permission: 'api-client.read',
    load: async () => (await import('./client-page')).ClientPage,
  },
  {
    path: '/privileges',
    permission: 'privilege.read',
    load: async () => (await import('./privileges-page')).PrivilegesPage,
    menu: { text: 'officers.privileges.menu', icon: CampaignOutlined },
  },
  {
    path: '/audit',
    permission: 'audit.read',
    load: async () => (await import('./audit-page')).AuditPage,
    menu: { text: 'officers.audit.menu', icon: PolicyOutlined },
  },
  {
    path: '/jobs',
    permission: 'job.read',
    load: async () => (await import('./jobs-page')).JobsPage,
    menu: { text: 'officers.jobs.menu', icon: SyncOutlined },
  },
  {
    path: '/health',
    permission: 'job.read',
    load: async () => (await import('./health-page')).HealthPage,
    menu: { text: 'officers.health.menu', icon: MonitorHeartOutlined },
  },
];
