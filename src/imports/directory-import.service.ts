import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isGranted } from '../access/index.js';
import type { StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { DomainError, authorise } from '../platform/errors.js';
import type { DirectoryImport, DirectoryImportQuery, ImportCounts } from './directory-import.dto.js';
import type { SourceDirectory } from './directory-records.js';
import { DirectoryStore, type Changes } from './directory-store.js';
import { Refused, type Fault } from './faults.js';
import { itemsOf } from './hsds-file.js';
import { isRecord } from './hsds-nested.js';
import { mapHsds } from './hsds.js';
import { featuresOf } from './services-advisor-features.js';
import { mapServicesAdvisor } from './services-advisor.js';

interface Mapped {
  directory: SourceDirectory;
  faults: Fault[];
  sharedIds: string[];
  read: number;
}

const FAULTS_SHOWN = 200;

/** The importer of the command line, for a page: look first, then store exactly what was looked at. */
@Injectable()
export class DirectoryImportService {
  constructor(
    private readonly store: DirectoryStore,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 `import-has-faults`, 409 `dry-run-first`, or 412 when it would do something else than the dry run showed. */
  async run(actor: StaffActor, query: DirectoryImportQuery, file: unknown): Promise<DirectoryImport> {
    authorise(isGranted('directory.import', { roles: actor.roles }));
    const source = query.source ?? query.format;
    const mapped = await this.map(actor, query, source, file);
    const rejected = new Set(mapped.faults.filter(({ severity }) => severity === 'fault').map(({ line }) => line)).size;
    const storable = rejected === 0 || query.skipFaulty === true;
    if (!query.dryRun) {
      if (!storable)
        throw new DomainError('conflict', 'import-has-faults', 'Some records are faulty. Nothing was stored.');
      if (query.expectedDigest === undefined)
        throw new DomainError('conflict', 'dry-run-first', 'Send the digest of a dry run in expectedDigest.');
    }
    const digest = createHash('sha256').update(JSON.stringify([source, query.format, mapped.directory, mapped.faults]));
    let plan = '';
    const outcome = await this.store.import(
      mapped.directory,
      {
        source,
        dryRun: query.dryRun,
        organizationsByName: query.format === 'services-advisor',
        progress: () => undefined,
        decided: (kind, key, state) => digest.update(JSON.stringify([kind, key, state])),
        confirm: () => {
          plan = digest.digest('hex');
          if (!query.dryRun && plan !== query.expectedDigest)
            throw new DomainError(
              'stale',
              'import-differs',
              'The file or the directory is not what the dry run saw. Nothing was stored; look again.',
            );
        },
      },
      actor,
    );
    return {
      stored: !query.dryRun,
      storable,
      digest: plan,
      read: mapped.read,
      rejected,
      organizations: countsOf(outcome.organizations),
      locations: countsOf(outcome.locations),
      services: countsOf(outcome.services),
      withExternalGate: mapped.directory.services.filter(({ external_gate }) => external_gate !== null).length,
      // What keeps records out comes before what is only noted: of many, it is what somebody has to see.
      faults: mapped.faults
        .toSorted((one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'))
        .slice(0, FAULTS_SHOWN)
        .map(({ severity, line, column, code }) => ({ severity, row: line, pointer: column, code })),
      faultsTotal: mapped.faults.length,
      sharedIds: mapped.sharedIds,
    };
  }

  private async map(actor: StaffActor, query: DirectoryImportQuery, source: string, file: unknown): Promise<Mapped> {
    try {
      if (query.format === 'services-advisor') return this.servicesAdvisor(file);
      const items = itemsOf(file);
      const mapped = mapHsds(items, await this.store.organizationKeys(source, actor));
      return { ...mapped, sharedIds: [], read: items.length };
    } catch (error) {
      // Its sentences are ours and name no value of the file.
      if (error instanceof Refused) throw new DomainError('invalid', error.code, error.message);
      throw error;
    }
  }

  private servicesAdvisor(file: unknown): Mapped {
    const both = isRecord(file) && 'english' in file;
    const english = both ? file['english'] : file;
    const mapped = mapServicesAdvisor(english, both ? file['arabic'] : undefined, this.clock.today());
    return { ...mapped, read: featuresOf(english, 'The file').length };
  }
}

const countsOf = ({ added, changed, same, gone }: Changes): ImportCounts => ({
  toAdd: added,
  toChange: changed,
  unchanged: same,
  gone,
});
