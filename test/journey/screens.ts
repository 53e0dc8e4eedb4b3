import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoProgram } from '../support/demo-program.js';
import { lastMonth } from '../support/demo-program.js';
import type { Visitor } from '../support/browser.js';

/** Things of the demo city that screens are about. */
export interface Subjects {
  residentId: string;
  caseId: string;
  referralId: string;
  partnerReferralId: string;
  serviceId: string;
  draftReleaseId: string;
  releasedPeriod: string;
  staffId: string;
}

export interface Screen {
  name: string;
  /** The role of the account that looks at it; null before signing in. */
  role: string | null;
  path(subjects: Subjects): string;
  /** What somebody does on it before it is looked at, by labels that no language changes. */
  then?(visitor: Visitor): Promise<void>;
}

const at = (path: string) => (): string => path;

/** Every screen, as one sees it in the demo city. A screen of the pages that is not here fails the test of the addresses. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', role: null, path: at('/sign-in') },
  { name: 'not-found', role: 'partner_worker', path: at('/staff') },
  { name: 'account', role: 'social_worker', path: at('/account') },
  { name: 'notifications', role: 'administrator', path: at('/notifications') },

  { name: 'my-day', role: 'social_worker', path: at('/my-day') },
  { name: 'unit', role: 'supervisor', path: at('/unit') },

  { name: 'people', role: 'social_worker', path: at('/people') },
  { name: 'register', role: 'intake', path: at('/people/register') },
  { name: 'resident', role: 'social_worker', path: ({ residentId }) => `/people/${residentId}` },
  { name: 'merges', role: 'supervisor', path: at('/merges') },

  { name: 'cases', role: 'social_worker', path: at('/cases') },
  { name: 'case', role: 'social_worker', path: ({ caseId }) => `/cases/${caseId}` },
  { name: 'refer', role: 'social_worker', path: ({ caseId }) => `/cases/${caseId}/refer` },

  { name: 'referrals', role: 'social_worker', path: at('/referrals') },
  { name: 'referral', role: 'social_worker', path: ({ referralId }) => `/referrals/${referralId}` },
  { name: 'receipt', role: 'social_worker', path: ({ referralId }) => `/referrals/${referralId}/receipt` },
  { name: 'partner-referrals', role: 'partner_worker', path: at('/partner/referrals') },
  {
    name: 'partner-referral',
    role: 'partner_worker',
    path: ({ partnerReferralId }) => `/partner/referrals/${partnerReferralId}`,
  },

  { name: 'directory', role: 'social_worker', path: at('/directory') },
  { name: 'service', role: 'social_worker', path: ({ serviceId }) => `/directory/services/${serviceId}` },
  { name: 'service-edit', role: 'administrator', path: ({ serviceId }) => `/directory/services/${serviceId}/edit` },
  { name: 'organizations', role: 'administrator', path: at('/directory/organizations') },
  { name: 'directory-import', role: 'administrator', path: at('/directory/import') },

  { name: 'releases', role: 'statistics_officer', path: at('/releases') },
  { name: 'release', role: 'dpo', path: ({ draftReleaseId }) => `/releases/${draftReleaseId}` },
  { name: 'reports', role: 'liaison', path: at('/reports') },
  { name: 'report', role: 'liaison', path: ({ releasedPeriod }) => `/reports/${releasedPeriod}` },

  { name: 'staff', role: 'administrator', path: at('/staff') },
  { name: 'staff-member', role: 'administrator', path: ({ staffId }) => `/staff/${staffId}` },
  { name: 'units', role: 'administrator', path: at('/units') },
  { name: 'api-clients', role: 'administrator', path: at('/api-clients') },
  { name: 'privileges', role: 'dpo', path: at('/privileges') },
  { name: 'audit', role: 'dpo', path: at('/audit') },
  { name: 'jobs', role: 'administrator', path: at('/jobs') },
  { name: 'health', role: 'administrator', path: at('/health') },
];

/** The addresses in the pages' own tables (`admin/src/<word>/pages.ts`) that no screen above shows. */
export function addressesWithoutScreen(): string[] {
  const any = new Proxy({} as Subjects, { get: () => ':id' });
  const shown = new Set(SCREENS.map((screen) => screen.path(any).split('?', 1)[0]));
  const root = join(process.cwd(), 'admin/src');
  return readdirSync(root, { withFileTypes: true })
    .map((folder) => join(root, folder.name, 'pages.ts'))
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => path!))
    .map((path) => path.replaceAll(/:\w+/g, ':id'))
    .filter((path) => !shown.has(path));
}

/** Finds something to look at for each screen, and has the last month computed, so that there is a draft. */
export async function subjectsOf(city: DemoProgram): Promise<Subjects> {
  const list = async (path: string, role: string): Promise<any[]> =>
    (await city.call('GET', path, await city.signIn(role))).body.items;
  const cases = await list('/api/v1/cases?state=active&worker=me&limit=50', 'social_worker');
  const referrals = await list('/api/v1/referrals?limit=50', 'social_worker');
  const services = await list('/api/v1/directory/services?limit=20', 'social_worker');
  const partners = await list('/api/v1/partner/referrals?limit=50', 'partner_worker');
  const staff = await list('/api/v1/staff?limit=20', 'administrator');
  const reports = await list('/api/v1/liaison/reports', 'liaison');
  return {
    caseId: cases[0].id,
    residentId: cases[0].residentId ?? cases[0].resident.id,
    referralId: referrals.find((each) => !['draft'].includes(each.state)).id,
    partnerReferralId: partners[0].id,
    serviceId: services[0].id,
    draftReleaseId: await draftOfLastMonth(city),
    releasedPeriod: reports[0].period,
    staffId: staff[0].id,
  };
}

async function draftOfLastMonth(city: DemoProgram): Promise<string> {
  const officer = await city.signIn('statistics_officer');
  for (;;) {
    const { body } = await city.call('GET', '/api/v1/statistics/releases', officer);
    const draft = body.items.find((each: any) => each.period === lastMonth());
    if (draft) return draft.id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
