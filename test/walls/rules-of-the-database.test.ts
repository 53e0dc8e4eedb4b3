import pg from 'pg';
import { ROLES, rolesClash } from '../../src/access/domain/roles.js';
import { newCode, newId } from '../../src/platform/ids.js';
import { superuser } from '../support/database.js';

// Rules that hold whatever the service does, tried with the database's highest rights.
const db = superuser();
afterAll(() => db.close());

const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
  const names = Object.keys(row);
  await db.sql(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
};
/** The name of the rule that was broken, or "done". */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { constraint?: string; code?: string }) => error.constraint ?? error.code ?? 'failed',
  );

describe('roles in one account', () => {
  const IN_UNIT = new Set<string>(['intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid']);
  let unit: string;
  beforeAll(async () => {
    unit = newId();
    await insert('access.units', { id: unit, code: `U-${unit}`, name: 'Unit', kind: 'social-work' });
  });
  const account = async (): Promise<string> => {
    const id = newId();
    await insert('access.staff', { id, email: `${id}@example.org`, display_name: 'Colleague' });
    return id;
  };
  const grant = (staff_id: string, role: string, unit_id = IN_UNIT.has(role) ? unit : null) =>
    insert('access.staff_roles', { id: newId(), staff_id, role, unit_id });

  it.each(ROLES)('%s meets the same others in the database as in the service', async (role) => {
    for (const other of ROLES.filter((one) => one !== role)) {
      const staff = await account();
      await grant(staff, role);
      expect([role, other, await outcome(grant(staff, other))]).toEqual([
        role,
        other,
        rolesClash([role, other]) ? 'staff_roles_apart' : 'done',
      ]);
    }
  });

  it('do not meet by two grants at the same moment', async () => {
    const staff = await account();
    const statement = 'INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES ($1, $2, $3, $4)';
    const [first, second] = [
      new pg.Client(process.env.DATABASE_SUPERUSER_URL),
      new pg.Client(process.env.DATABASE_SUPERUSER_URL),
    ];
    await Promise.all([first.connect(), second.connect()]);
    try {
      await first.query('BEGIN');
      await first.query(statement, [newId(), staff, 'administrator', null]);
      // The second waits for the first, and then sees what it did.
      const waiting = outcome(second.query(statement, [newId(), staff, 'social_worker', unit]));
      expect(await Promise.race([waiting, new Promise((wake) => setTimeout(wake, 150, 'waits'))])).toBe('waits');
      await first.query('COMMIT');
      expect(await waiting).toBe('staff_roles_apart');
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });

  it('that read files belong to a unit, the others never', async () => {
    expect(
      await outcome(insert('access.staff_roles', { id: newId(), staff_id: await account(), role: 'social_worker' })),
    ).toMatch('check');
    expect(await outcome(grant(await account(), 'dpo', unit))).toMatch('check');
  });
});

describe('a month of the statistics', () => {
  const bytes = Buffer.of(1);
  const [asked, approver, publisher] = [newId(), newId(), newId()];
  let number = 0;
  /** A draft of a month of its own. */
  const draft = async (more: object = {}): Promise<string> => {
    const [id, run, snapshot] = [newId(), newId(), newId()];
    const period = `${2000 + (number += 1)}-01`;
    await insert('stats.runs', { id: run, period, state: 'done', requested_at: new Date() });
    await insert('stats.snapshots', { id: snapshot, run_id: run, period, taken_at: new Date(), digest: bytes });
    await insert('stats.releases', {
      id,
      period,
      revision: 1,
      state: 'draft',
      snapshot_id: snapshot,
      profile: 'HP-S1',
      requested_by: asked,
      cells: '[]',
      digest: bytes,
      ...more,
    });
    return id;
  };
  const change = (id: string, set: string, ...values: unknown[]) =>
    outcome(db.sql(`UPDATE stats.releases SET ${set} WHERE id = $1`, [id, ...values]));
  const approve = (id: string, by: string) =>
    change(id, `state = 'approved', approved_by = $2, approved_at = now()`, by);
  const release = (id: string, by: string) =>
    change(id, `state = 'released', released_by = $2, released_at = now()`, by);
  const released = async (): Promise<string> => {
    const id = await draft();
    expect([await approve(id, approver), await release(id, publisher)]).toEqual(['done', 'done']);
    return id;
  };

  it('is not approved by whoever asked for it', async () => {
    const id = await draft();
    expect(await approve(id, asked)).toMatch('releases_check');
    expect(await approve(id, approver)).toBe('done');
  });

  it('is not released by whoever approved it', async () => {
    const id = await draft();
    await approve(id, approver);
    expect(await release(id, approver)).toMatch('releases_check');
    expect(await release(id, publisher)).toBe('done');
  });

  it('is not released without approval', async () => {
    expect(await release(await draft(), publisher)).toMatch('releases_check');
  });

  it.each([
    ['withdrawn', `state = 'rejected'`],
    ['changed', `cells = '[1]'`],
    ['signed anew', `digest = decode('02', 'hex')`],
    ['dated anew', 'released_at = now()'],
    ['attributed to another', 'approved_by = gen_random_uuid()'],
  ])('that was released is not %s', async (_, set) => {
    expect(await change(await released(), set)).toBe('released_is_final');
  });

  it('that was released is not deleted', async () => {
    expect(await outcome(db.sql('DELETE FROM stats.releases WHERE id = $1', [await released()]))).toBe(
      'released_is_final',
    );
  });

  it.each(['cells', 'digest', 'period', 'revision', 'snapshot_id'])(
    'keeps its %s from the draft on',
    async (column) => {
      const values: Record<string, string> = {
        cells: `'[1]'`,
        digest: `decode('02', 'hex')`,
        period: `'1999-01'`,
        revision: '2',
        snapshot_id: 'gen_random_uuid()',
      };
      expect(await change(await draft(), `${column} = ${values[column]}`)).toBe('content_is_final');
    },
  );

  it('has one revision of a number, and one that is open', async () => {
    const id = await draft();
    const [{ period }] = (await db.sql<{ period: string }>('SELECT period FROM stats.releases WHERE id = $1', [
      id,
    ])) as [{ period: string }];
    expect(await outcome(draft({ period }))).toMatch(/releases_(revision|open)/);
    expect(await outcome(draft({ period, revision: 2 }))).toBe('releases_open');
  });
});

describe('work with residents', () => {
  const unit = newId();
  const partner = newId();
  const service = newId();
  const [person, other] = [newId(), newId()];
  const caseId = newId();
  beforeAll(async () => {
    await insert('access.units', { id: unit, code: `U-${unit}`, name: 'Unit', kind: 'social-work' });
    await insert('directory.organizations', { id: partner, name: 'Umut', description: 'Umut' });
    await insert('directory.services', {
      id: service,
      organization_id: partner,
      name: 'Advice',
      status: 'active',
      sector: 'legal',
    });
    for (const id of [person, other])
      await insert('core.residents', {
        id,
        code: newCode('K'),
        audit_ref: newId(),
        unit_ids: [unit],
        home_unit_id: unit,
        registered_on: '2026-09-01',
      });
    await insert('core.cases', {
      id: caseId,
      code: newCode('C'),
      resident_id: person,
      unit_id: unit,
      sector: 'legal',
      opened_on: '2026-09-01',
    });
  });

  it.each([
    ['without anybody who must act', { next_actor: null }],
    ['without a day by which', { due_at: null }],
    ['sent without a consent', { consent_id: null }],
    ['sent on no day', { made_on: null }],
    ['in a state that does not exist', { state: 'lost' }],
    ['closed, and yet due', { state: 'closed' }],
    ['with word of an outcome that nobody named', { outcome_heard_by: 'phone' }],
    ['with an outcome heard by an unknown way', { outcome: 'unknown', outcome_heard_by: 'rumour' }],
  ])('a referral is never %s', async (_, more) => {
    const consent = newId();
    await insert('core.consents', {
      id: consent,
      resident_id: person,
      unit_id: unit,
      recipient_id: partner,
      purpose: 'referral',
      fields: ['age'],
      language: 'tr',
      form: 'signed',
      given_on: '2026-09-01',
      valid_until: '2999-01-01',
    });
    const row = {
      code: newCode('R'),
      case_id: caseId,
      resident_id: person,
      unit_id: unit,
      service_id: service,
      recipient_id: partner,
      consent_id: consent,
      sector: 'legal',
      state: 'sent',
      next_actor: 'receiver',
      due_at: new Date(),
      made_on: '2026-09-02',
    };
    expect(await outcome(insert('core.referrals', { id: newId(), ...row }))).toBe('done');
    expect(await outcome(insert('core.referrals', { ...row, id: newId(), code: newCode('R'), ...more }))).toMatch(
      /check|heard_of_something/,
    );
  });

  it('two files are not merged by whoever proposed it', async () => {
    const merge = newId();
    const proposer = newId();
    await insert('core.merges', { id: merge, kept_id: person, merged_id: other, proposed_by: proposer });
    const confirm = (by: string) =>
      outcome(db.sql(`UPDATE core.merges SET state = 'confirmed', decided_by = $2 WHERE id = $1`, [merge, by]));
    expect(await confirm(proposer)).toMatch('merges_check');
    expect(await confirm(newId())).toBe('done');
  });

  it('an erased file holds no ciphertext and no name for the trail', async () => {
    const erase = (set: string) =>
      outcome(db.sql(`UPDATE core.residents SET state = 'erased', ${set} WHERE id = $1`, [other]));
    expect(await erase(`identity = '\\x01', audit_ref = NULL`)).toMatch('residents_check');
    expect(await erase('identity = NULL, audit_ref = gen_random_uuid()')).toMatch('residents_check');
    expect(await erase('identity = NULL, demographics = NULL, audit_ref = NULL')).toBe('done');
  });

  it('nobody lives in two households at once', async () => {
    const join = async () => {
      const household = newId();
      await insert('core.households', { id: household, code: newCode('H'), unit_ids: [unit], opened_on: '2026-09-01' });
      return outcome(
        insert('core.household_members', {
          id: newId(),
          household_id: household,
          resident_id: person,
          role: 'head',
          from_date: '2026-09-01',
        }),
      );
    };
    expect([await join(), await join()]).toEqual(['done', 'household_members_now']);
  });

  it('a consent names at least one field and does not end before it begins', async () => {
    const consent = (more: object) =>
      outcome(
        insert('core.consents', {
          id: newId(),
          resident_id: person,
          unit_id: unit,
          recipient_id: partner,
          purpose: 'referral',
          fields: ['age'],
          language: 'tr',
          form: 'signed',
          given_on: '2026-09-01',
          valid_until: '2026-09-01',
          ...more,
        }),
      );
    expect(await consent({})).toBe('done');
    expect(await consent({ fields: [] })).toMatch('check');
    expect(await consent({ valid_until: '2026-08-31' })).toMatch('check');
  });
});
