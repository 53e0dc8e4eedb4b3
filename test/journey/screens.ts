import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoProgram } from '../support/demo-program.js';
import { lastMonth } from '../support/demo-program.js';
import { asking, lookingAtFile, sending, withTables } from './office-acts.js';
import {
  chooseService,
  findNobody,
  findThePerson,
  leaveUnfinished,
  openContact,
  press,
  pressLast,
  registerTwice,
  registerUpTo,
  signInUpToCode,
  signInWrongly,
  type Act,
  type Subjects,
} from './scene.js';

export interface Screen {
  name: string;
  /** The role of the account that looks at it; null before signing in. */
  role: string | null;
  path(subjects: Subjects): string;
  /** What somebody does on it before it is looked at. */
  act?: Act;
}

const at = (path: string) => (): string => path;
const theCase = ({ caseId }: Subjects): string => `/cases/${caseId}`;
const tabOf =
  (tab: string) =>
  ({ residentId }: Subjects): string =>
    `/people/${residentId}?tab=${tab}`;

/** Every screen, as one sees it in the demo city. A screen of the pages that is not here fails the test of the addresses. */
export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', role: null, path: at('/sign-in') },
  { name: 'sign-in-wrong', role: null, path: at('/sign-in'), act: signInWrongly },
  { name: 'sign-in-code', role: null, path: at('/sign-in'), act: signInUpToCode },
  { name: 'sign-in-first', role: null, path: at('/sign-in'), act: press('signIn.haveCode') },
  { name: 'not-found', role: 'partner_worker', path: at('/staff') },
  { name: 'account', role: 'social_worker', path: at('/account') },
  { name: 'account-password', role: 'social_worker', path: at('/account'), act: press('account.changePassword') },
  { name: 'notifications', role: 'administrator', path: at('/notifications') },

  { name: 'notifications-all', role: 'social_worker', path: at('/notifications?show=all') },
  { name: 'my-day', role: 'social_worker', path: at('/my-day') },
  { name: 'unit', role: 'supervisor', path: at('/unit') },
  { name: 'unit-assign', role: 'supervisor', path: at('/unit'), act: press('cases.assign') },

  { name: 'people', role: 'social_worker', path: at('/people') },
  { name: 'people-found', role: 'social_worker', path: at('/people'), act: findThePerson },
  { name: 'people-nobody', role: 'social_worker', path: at('/people'), act: findNobody },
  { name: 'register', role: 'intake', path: at('/people/register') },
  { name: 'register-duplicate', role: 'social_worker', path: at('/people/register'), act: registerTwice },
  { name: 'register-draft', role: 'social_worker', path: at('/people/register'), act: leaveUnfinished },
  { name: 'register-contact', role: 'social_worker', path: at('/people/register'), act: registerUpTo('contact') },
  { name: 'register-more', role: 'social_worker', path: at('/people/register'), act: registerUpTo('more') },
  { name: 'register-check', role: 'social_worker', path: at('/people/register'), act: registerUpTo('check') },
  { name: 'resident', role: 'social_worker', path: ({ residentId }) => `/people/${residentId}` },
  { name: 'resident-contact', role: 'social_worker', path: tabOf('overview'), act: openContact },
  { name: 'resident-work', role: 'social_worker', path: tabOf('work') },
  { name: 'resident-consents', role: 'social_worker', path: tabOf('consents') },
  { name: 'resident-restricted', role: 'social_worker', path: tabOf('restricted'), act: press('purpose.open') },
  { name: 'resident-history', role: 'social_worker', path: tabOf('history') },
  { name: 'resident-open-case', role: 'social_worker', path: tabOf('work'), act: press('residents.cases.open') },
  { name: 'resident-close', role: 'social_worker', path: tabOf('overview'), act: press('residents.steps.close') },
  { name: 'access-log', role: 'dpo', path: ({ residentId }) => `/people/${residentId}/access-log` },
  { name: 'merges', role: 'supervisor', path: at('/merges') },
  { name: 'merge', role: 'supervisor', path: ({ mergeId }) => `/merges/${mergeId}` },

  { name: 'cases', role: 'social_worker', path: at('/cases') },
  { name: 'case', role: 'social_worker', path: theCase },
  { name: 'case-close', role: 'social_worker', path: theCase, act: press('cases.close') },
  { name: 'case-task', role: 'social_worker', path: theCase, act: press('cases.addTask') },
  { name: 'case-risk', role: 'social_worker', path: theCase, act: press('cases.assessRisk') },
  { name: 'refer', role: 'social_worker', path: ({ caseId }) => `/cases/${caseId}/refer` },
  { name: 'refer-service', role: 'social_worker', path: ({ caseId }) => `/cases/${caseId}/refer`, act: chooseService },

  { name: 'referrals', role: 'social_worker', path: at('/referrals') },
  { name: 'referrals-all', role: 'social_worker', path: at('/referrals?tab=all') },
  { name: 'referral', role: 'social_worker', path: ({ referralId }) => `/referrals/${referralId}` },
  { name: 'receipt', role: 'social_worker', path: ({ referralId }) => `/referrals/${referralId}/receipt` },
  { name: 'partner-referrals', role: 'partner_worker', path: at('/partner/referrals') },
  {
    name: 'partner-referral',
    role: 'partner_worker',
    path: ({ partnerReferralId }) => `/partner/referrals/${partnerReferralId}`,
  },
  {
    name: 'partner-step',
    role: 'partner_worker',
    path: ({ partnerReferralId }) => `/partner/referrals/${partnerReferralId}`,
    act: pressLast,
  },

  { name: 'directory', role: 'social_worker', path: at('/directory') },
  { name: 'service', role: 'social_worker', path: ({ serviceId }) => `/directory/services/${serviceId}` },
  { name: 'service-edit', role: 'administrator', path: ({ serviceId }) => `/directory/services/${serviceId}/edit` },
  { name: 'service-new', role: 'administrator', path: at('/directory/services/new') },
  { name: 'service-refused', role: 'administrator', path: at('/directory/services/new'), act: sending({}, 0) },
  { name: 'organizations', role: 'administrator', path: at('/directory/organizations') },
  { name: 'organization-new', role: 'administrator', path: at('/directory/organizations/new') },
  {
    name: 'organization',
    role: 'social_worker',
    path: ({ organizationId }) => `/directory/organizations/${organizationId}`,
  },
  {
    name: 'organization-edit',
    role: 'administrator',
    path: ({ organizationId }) => `/directory/organizations/${organizationId}/edit`,
  },
  { name: 'directory-import', role: 'administrator', path: at('/directory/import') },
  {
    name: 'directory-import-looked-at',
    role: 'administrator',
    path: at('/directory/import'),
    act: lookingAtFile([
      {
        id: 'a1b2c3d4-0000-4000-8000-000000000001',
        name: 'Okuma kulübü',
        status: 'active',
        organization: { id: 'a1b2c3d4-0000-4000-8000-000000000002', name: 'Umut Derneği', description: 'Dernek' },
      },
      { id: 'a1b2c3d4-0000-4000-8000-000000000003', name: '', status: 'open' },
    ]),
  },

  { name: 'releases', role: 'statistics_officer', path: at('/releases') },
  { name: 'release', role: 'dpo', path: ({ draftReleaseId }) => `/releases/${draftReleaseId}` },
  {
    name: 'release-approving',
    role: 'dpo',
    path: ({ draftReleaseId }) => `/releases/${draftReleaseId}`,
    act: asking('releases.one.approve'),
  },
  { name: 'reports', role: 'liaison', path: at('/reports') },
  { name: 'report', role: 'liaison', path: ({ releasedPeriod }) => `/reports/${releasedPeriod}` },

  {
    name: 'report-tables',
    role: 'liaison',
    path: ({ releasedPeriod }) => `/reports/${releasedPeriod}`,
    act: withTables('releases.figure.showTable'),
  },

  { name: 'staff', role: 'administrator', path: at('/staff') },
  { name: 'staff-member', role: 'administrator', path: ({ staffId }) => `/staff/${staffId}` },
  { name: 'staff-new', role: 'administrator', path: at('/staff/new') },
  {
    name: 'staff-new-code',
    role: 'administrator',
    path: at('/staff/new'),
    act: (scene) => sending({ displayName: 'Selin Kurt', email: `yeni.${Date.now()}@demo.example` }, 0)(scene),
  },
  {
    name: 'staff-granting',
    role: 'administrator',
    path: ({ staffId }) => `/staff/${staffId}`,
    act: asking('officers.staff.grant'),
  },
  { name: 'units', role: 'administrator', path: at('/units') },
  { name: 'unit-new', role: 'administrator', path: at('/units/new') },
  { name: 'unit-edit', role: 'administrator', path: ({ unitId }) => `/units/${unitId}` },
  { name: 'api-clients', role: 'administrator', path: at('/api-clients') },
  { name: 'api-client', role: 'administrator', path: ({ clientId }) => `/api-clients/${clientId}` },
  { name: 'api-client-new', role: 'administrator', path: at('/api-clients/new') },
  {
    name: 'api-client-secret',
    role: 'administrator',
    path: at('/api-clients/new'),
    act: sending({ name: 'Belediye internet sitesi' }, 1),
  },
  { name: 'privileges', role: 'dpo', path: at('/privileges') },
  { name: 'audit', role: 'dpo', path: at('/audit') },
  { name: 'audit-found', role: 'dpo', path: at('/audit'), act: press('common.search') },
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
  const residentId: string = cases[0].residentId ?? cases[0].resident.id;
  const organizations = await list('/api/v1/directory/organizations?limit=20', 'administrator');
  const units = await list('/api/v1/units', 'administrator');
  const clients = await list('/api/v1/api-clients?limit=20', 'administrator');
  return {
    caseId: cases[0].id,
    residentId,
    person: await personOf(city, residentId),
    mergeId: await proposedMerge(city),
    referralId: referrals.find((each) => !['draft'].includes(each.state)).id,
    partnerReferralId: partners[0].id,
    serviceId: services[0].id,
    draftReleaseId: await draftOfLastMonth(city),
    releasedPeriod: reports[0].period,
    staffId: staff[0].id,
    organizationId: organizations[0].id,
    unitId: units[0].id,
    clientId: clients[0].id,
  };
}

async function personOf(city: DemoProgram, residentId: string): Promise<Subjects['person']> {
  const { body } = await city.call('GET', `/api/v1/residents/${residentId}`, await city.signIn('social_worker'));
  const { given, family } = body.names[0];
  return { callName: body.callName, given, family, year: String(body.birthDate.value).slice(0, 4) };
}

/** Two files of one unit that somebody takes for those of one person. */
async function proposedMerge(city: DemoProgram): Promise<string> {
  const worker = await city.signIn('social_worker');
  const { body } = await city.call('GET', '/api/v1/cases?state=active&limit=50', worker);
  const people = [...new Set<string>(body.items.map((each: any) => each.residentId ?? each.resident.id))];
  const [keptId, mergedId] = people.slice(-2);
  const proposed = await city.call('POST', '/api/v1/merges', worker, { keptId, mergedId });
  if (proposed.status !== 201) throw new Error(`no merge was proposed: ${proposed.text}`);
  return proposed.body.id;
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
