import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import type { PageEntry } from '../parts/page-entry';

export const releasesPages: readonly PageEntry[] = [
  {
    path: '/releases',
    permission: 'release.read',
    load: async () => (await import('./months-page')).MonthsPage,
    menu: { text: 'releases.menu', icon: CalendarMonthOutlined },
  },
  {
    path: '/releases/:releaseId',
    permission: 'release.read',
    load: async () => (await import('./release-page')).ReleasePage,
  },
  {
    path: '/reports',
    permission: 'liaison.read',
    load: async () => (await import('./reports-page')).ReportsPage,
    menu: { text: 'releases.reportsMenu', icon: AssessmentOutlined },
  },
  {
    path: '/reports/:period',
    permission: 'liaison.read',
    load: async () => (await import('./report-page')).ReportPage,
  },
];
