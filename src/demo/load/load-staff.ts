import { clientSecretHash, newClientSecret } from '../../access/clients/client-secret.js';
import type { Role } from '../../access/index.js';
import type { Passwords } from '../../access/sign-in/passwords.js';
import type { SecondFactor } from '../../access/sign-in/second-factor.js';
import { newId } from '../../platform/ids.js';
import { plainName } from '../generator/names.js';
import { demoClients, workerEmail, type DemoAccount } from './accounts.js';
import type { Row } from './bulk.js';
import { roleOf, unitKind } from './codes.js';
import type { DemoSheet } from './demo-sheet.js';
import { idOf, type Loading } from './loading.js';

interface Member {
  id: string;
  email: string;
  name: string;
  role: Role;
  unitKey: string | null;
  organisationKey: string | null;
  account: DemoAccount | null;
}

interface SignIn {
  passwords: Passwords;
  secondFactor: SecondFactor;
}

/** Units, all staff, and what signs in. Leaves the ids of units, workers and partners; returns what the greeting shows. */
export async function loadStaff(
  loading: Loading,
  accounts: readonly DemoAccount[],
  signIn: SignIn,
): Promise<DemoSheet> {
  const { city, tx, bulk, units } = loading;
  for (const { key } of city.units) units.set(key, newId());
  const members = membersOf(loading, accounts);
  const rows = await Promise.all(members.map((member) => staffRow(loading, member, signIn)));
  const clients = demoClients(accounts).map((client) => ({ ...client, id: newId(), secret: newClientSecret() }));
  await tx.as('hs_access', async () => {
    const unitRows = city.units.map((unit) => ({
      id: idOf(units, unit.key),
      code: unit.key.toUpperCase(),
      name: unit.name.tr,
      kind: unitKind(unit),
    }));
    await bulk.add('access.units', unitRows);
    await bulk.add(
      'access.staff',
      rows.map(({ row }) => row),
    );
    await bulk.add(
      'access.staff_roles',
      members.map(({ id, role, unitKey }) => ({
        id: newId(),
        staff_id: id,
        role,
        unit_id: unitKey === null ? null : idOf(units, unitKey),
      })),
    );
    await bulk.add(
      'access.api_clients',
      clients.map(({ id, name, secret, scopes, organisationKey }) => ({
        id,
        name,
        secret_hash: clientSecretHash(secret),
        scopes: [...scopes],
        partner_id: partnerOf(loading, organisationKey),
      })),
    );
  });
  return {
    address: null,
    accounts: rows.flatMap(({ member: { account, unitKey, organisationKey }, totpSecret }) =>
      account
        ? [
            {
              email: account.email,
              password: account.password,
              role: account.role,
              unit: placeOf(loading, unitKey, organisationKey),
              ...(totpSecret ? { totpSecret } : {}),
            },
          ]
        : [],
    ),
    apiClients: clients.map(({ name, id, secret, scopes }) => ({ name, id, secret, scopes })),
  };
}

/** The demo accounts first, then the workers and partners who cannot sign in. */
function membersOf({ city, random, staff, partners }: Loading, accounts: readonly DemoAccount[]): Member[] {
  const signing = accounts.map((account): Member => {
    const { email, name, role, workerKey, organisationKey } = account;
    const unitKey = city.workers.find(({ key }) => key === workerKey)?.unitKey ?? null;
    return { id: newId(), email, name, role, unitKey, organisationKey, account };
  });
  for (const { id, account } of signing) {
    if (account?.workerKey) staff.set(account.workerKey, id);
    if (account?.organisationKey) partners.set(account.organisationKey, id);
  }
  const workers = city.workers
    .filter(({ key }) => !staff.has(key))
    .map((worker): Member => {
      const { key, name, unitKey } = worker;
      staff.set(key, newId());
      return {
        id: idOf(staff, key),
        email: workerEmail(key),
        name,
        role: roleOf(worker),
        unitKey,
        organisationKey: null,
        account: null,
      };
    });
  const others = city.organisations
    .filter(({ key }) => !partners.has(key))
    .map(({ key }): Member => {
      partners.set(key, newId());
      const name = plainName(random, 'turkish');
      return {
        id: idOf(partners, key),
        email: workerEmail(key),
        name,
        role: 'partner_worker',
        unitKey: null,
        organisationKey: key,
        account: null,
      };
    });
  return [...signing, ...workers, ...others];
}

async function staffRow(
  loading: Loading,
  member: Member,
  { passwords, secondFactor }: SignIn,
): Promise<{ member: Member; row: Row; totpSecret?: string }> {
  const { id, email, name, organisationKey, account } = member;
  const factor = account?.secondFactor ? await secondFactor.create(id, email) : null;
  const row = {
    id,
    email,
    display_name: name,
    partner_id: partnerOf(loading, organisationKey),
    password_hash: account ? await passwords.hash(account.password) : null,
    totp_sealed: factor?.sealed ?? null,
    totp_confirmed_at: factor ? loading.now : null,
  };
  return { member, row, ...(factor ? { totpSecret: factor.secret } : {}) };
}

const partnerOf = ({ organisations }: Loading, key: string | null): string | null =>
  key === null ? null : idOf(organisations, key);

function placeOf({ city }: Loading, unitKey: string | null, organisationKey: string | null): string | null {
  const place =
    unitKey === null
      ? city.organisations.find(({ key }) => key === organisationKey)
      : city.units.find(({ key }) => key === unitKey);
  return place?.name.tr ?? null;
}
