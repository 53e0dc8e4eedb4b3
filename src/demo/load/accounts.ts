import { randomInt } from 'node:crypto';
import { needsSecondFactor, type Role, type Scope } from '../../access/domain/roles.js';
import { weakness } from '../../access/domain/password-rules.js';
import type { DemoCity } from '../generator/index.js';
import { plainName } from '../generator/names.js';
import type { Random } from '../generator/random.js';
import { roleOf } from './codes.js';

/** An account that somebody trying the demo signs in with. Workers of the generator keep their name and their cases. */
export interface DemoAccount {
  email: string;
  password: string;
  role: Role;
  name: string;
  workerKey: string | null;
  organisationKey: string | null;
  secondFactor: boolean;
}

export interface DemoClient {
  name: string;
  scopes: Scope[];
  organisationKey: string | null;
}

const DOMAIN = 'demo.example';
export const workerEmail = (key: string): string => `${key}@${DOMAIN}`;

/** One account of each role, and a second administrator: nobody changes the own account. */
export function demoAccounts(city: DemoCity, random: Random): DemoAccount[] {
  const organisationKey = busiest(
    city.referrals.filter(({ dueOn }) => dueOn !== null).map((referral) => referral.organisationKey),
  );
  const worker = (email: string, role: Role, unitKey: string) => {
    const open = busiest(city.cases.filter(({ state }) => state !== 'closed').map((work) => work.workerKey));
    const fitting = city.workers.filter((one) => roleOf(one) === role && one.unitKey === unitKey);
    const chosen =
      fitting.toSorted((a, b) => open.indexOf(a.key) - open.indexOf(b.key)).find(({ key }) => open.includes(key)) ??
      fitting[0]!;
    return account(email, role, chosen.name, { workerKey: chosen.key });
  };
  const other = (email: string, role: Role, to: { organisationKey?: string } = {}) =>
    account(email, role, plainName(random, 'turkish'), to);
  return [
    worker('intake', 'intake', 'intake'),
    worker('social.worker', 'social_worker', 'social-work'),
    worker('supervisor', 'supervisor', 'social-work'),
    worker('refugee.worker', 'refugee_worker', 'refugee-branch'),
    worker('legal.aid', 'legal_aid', 'legal-aid'),
    other('partner', 'partner_worker', { organisationKey: organisationKey[0] ?? city.organisations[0]!.key }),
    other('liaison', 'liaison'),
    other('statistics', 'statistics_officer'),
    other('dpo', 'dpo'),
    other('administrator', 'administrator'),
    other('administrator.2', 'administrator'),
  ];
}

export function demoClients(accounts: readonly DemoAccount[]): DemoClient[] {
  const partner = accounts.find(({ role }) => role === 'partner_worker')!;
  return [
    { name: 'UNHCR liaison script', scopes: ['liaison:reports'], organisationKey: null },
    { name: 'Partner system', scopes: ['partner:referrals'], organisationKey: partner.organisationKey },
    { name: 'City e-services', scopes: ['directory:read'], organisationKey: null },
  ];
}

function account(
  name: string,
  role: Role,
  displayName: string,
  to: { workerKey?: string; organisationKey?: string },
): DemoAccount {
  const email = `${name}@${DOMAIN}`;
  return {
    email,
    password: newPassword(email),
    role,
    name: displayName,
    workerKey: to.workerKey ?? null,
    organisationKey: to.organisationKey ?? null,
    secondFactor: needsSecondFactor(role),
  };
}

// Neither l nor 1, neither o nor 0: it is typed from a screen.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Sixteen random characters in groups: 80 bits. */
function newPassword(email: string): string {
  for (;;) {
    const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const password = [group(), group(), group(), group()].join('-');
    if (weakness(password, email) === null) return password;
  }
}

/** Keys by how often they occur, most often first. */
function busiest(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
