import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '../../access/index.js';
import type { AccessPurpose } from '../../audit/index.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { AnnexService } from '../../residents/annex/annex.service.js';
import { ContactService } from '../../residents/contact/contact.service.js';
import { as } from './released-months.js';

interface Reader {
  role: Role;
  what: 'contact' | 'annex';
  /** One for each file that is opened. */
  purposes: readonly AccessPurpose[];
}

const READERS: readonly Reader[] = [
  {
    role: 'social_worker',
    what: 'contact',
    purposes: ['casework', 'casework', 'contact_person', 'casework', 'referral', 'verify_identity', 'casework'],
  },
  { role: 'refugee_worker', what: 'contact', purposes: ['casework', 'contact_person', 'correct_data'] },
  { role: 'refugee_worker', what: 'annex', purposes: ['casework', 'safeguarding'] },
  { role: 'legal_aid', what: 'annex', purposes: ['legal_aid', 'legal_aid', 'legal_aid', 'complaint'] },
];

const LOADER = systemActor('demo-city');

/**
 * Lets the demo's people open a few files and say why, through the services that everybody goes through, so that the data-protection
 * officer finds something to ask about. Does nothing once anybody has given a purpose. Returns how many files were opened.
 */
export async function ensureLookedUp(app: INestApplicationContext): Promise<number> {
  const begun = await app
    .get(Database)
    .transaction(LOADER, (tx) => tx.one('SELECT 1 FROM audit.events WHERE purpose IS NOT NULL LIMIT 1'), {
      role: 'hs_audit',
    });
  if (begun) return 0;
  let opened = 0;
  for (const reader of READERS) opened += await lookUp(app, reader);
  return opened;
}

/** Opens the oldest files of the reader's units. */
const lookUp = (app: INestApplicationContext, { role, what, purposes }: Reader): Promise<number> =>
  as(app, role, async (actor) => {
    const files = await app
      .get(Database)
      .transaction(actor, (tx) =>
        tx.query<{ id: string }>(
          `SELECT id FROM core.residents WHERE state = 'open' AND unit_ids && app.units() ORDER BY registered_on, code LIMIT $1`,
          [purposes.length],
        ),
      );
    const service = app.get(what === 'contact' ? ContactService : AnnexService);
    for (const [i, { id }] of files.entries()) await service.read(actor, id, purposes[i]!);
    return files.length;
  });
