import { Injectable } from '@nestjs/common';
import { isGranted } from '../../access/index.js';
import { record } from '../../audit/index.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { Database } from '../../platform/database/database.js';
import { Forbidden, InvalidFields } from '../../platform/errors.js';
import { contactAdvice, type Advice } from '../advice.js';
import { annexFaults } from '../annex/annex.service.js';
import { identityFaults } from '../domain/identity.js';
import { DuplicateSearch } from '../duplicates/duplicate-search.service.js';
import { unitOrFault } from '../own-unit.js';
import { prepareResident } from '../prepare-resident.js';
import { ResidentFiles, type ResidentFile } from '../resident-files.js';
import { insertResidents } from '../resident-rows.js';
import type { RegisterResident } from './resident.dto.js';

/** A new file, what looks wrong about it, and how many files look like it. */
export interface Registered {
  file: ResidentFile;
  advice: Advice[];
  possibleDuplicates: number;
}

/** Intake: a person gets a file. Nothing but something to call them by is needed, and nothing that looks wrong is refused for it. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keeper: KeyKeeper,
    private readonly files: ResidentFiles,
    private readonly duplicates: DuplicateSearch,
  ) {}

  register(actor: Actor, input: RegisterResident): Promise<Registered> {
    const { unitId, registeredOn } = this.check(actor, input);
    return this.database.transaction(actor, async (tx) => {
      const prepared = await prepareResident(this.keeper, {
        ...input,
        registration: { homeUnitId: unitId, registeredOn, registeredBy: actorId(actor) },
      });
      const similar = await this.duplicates.find(tx, prepared.identity, prepared.contact);
      await insertResidents(tx, [prepared]);
      record(tx, {
        action: 'resident.register',
        persons: [prepared.auditRef],
        detail: { withContact: prepared.contact !== null, possibleDuplicates: similar.length },
      });
      await tx.emit('resident.registered', { residentId: prepared.id, unitId });
      return {
        file: await this.files.load(tx, prepared.id),
        advice: prepared.contact ? contactAdvice(prepared.contact, '/contact') : [],
        possibleDuplicates: similar.length,
      };
    });
  }

  /** All that fields alone do not show, in one answer. */
  private check(actor: Actor, input: RegisterResident): { unitId: string; registeredOn: string } {
    const roles = actor.kind === 'staff' ? actor.roles : [];
    if (input.annex && !isGranted('annex.change', { roles }))
      throw new Forbidden('annex-not-yours', 'You may not write the annex.');
    const today = this.clock.today();
    const registeredOn = input.registeredOn ?? today;
    const unit = unitOrFault(actor, input.unitId);
    const faults = [...identityFaults(input, today), ...annexFaults(input.annex ?? {}, '/annex')];
    if (registeredOn > today)
      faults.push({ pointer: '/registeredOn', code: 'future', detail: 'must not lie in the future' });
    if (typeof unit !== 'string') faults.push(unit);
    if (faults.length > 0 || typeof unit !== 'string') throw new InvalidFields(faults);
    return { unitId: unit, registeredOn };
  }
}
