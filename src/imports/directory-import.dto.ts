import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';

export const FORMATS = ['services-advisor', 'hsds'] as const;
export type ImportFormat = (typeof FORMATS)[number];

const truth = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class DirectoryImportQuery {
  /** `services-advisor`: GeoJSON features, or `{"english": …, "arabic": …}`, parallel; `hsds`: HSDS 3 records, a page or tables. */
  @IsIn(FORMATS)
  format!: ImportFormat;

  /** Checks everything and stores nothing. */
  @Transform(truth)
  @IsBoolean()
  dryRun!: boolean;

  /** Takes the good records although others are faulty. */
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  skipFaulty?: boolean;

  /** Names the other system, when several send the same format; the format by default. */
  @IsOptional()
  @Matches(/^[\w.-]{1,40}$/)
  source?: string;

  /** Needed to store: the `digest` of the dry run, so that what is stored is what was shown. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  expectedDigest?: string;
}

export class ImportCounts {
  toAdd!: number;
  toChange!: number;
  unchanged!: number;
  /** Known from an earlier import and not in the file any more; left as they are. */
  gone!: number;
}

export class ImportFault {
  /** A `fault` keeps the record out; a `note` leaves out a part of it. */
  severity!: 'fault' | 'note';
  /** Position of the record in the file, from 1. */
  row!: number;
  /** JSON pointer or name of the field. */
  pointer!: string;
  code!: string;
}

/** What an import does, or in a dry run would do. */
export class DirectoryImport {
  stored!: boolean;
  /** False when faults stop it: repair the file, or say `skipFaulty`. */
  storable!: boolean;
  digest!: string;
  /** Records in the file. */
  read!: number;
  /** Records with a fault. */
  rejected!: number;
  organizations!: ImportCounts;
  locations!: ImportCounts;
  services!: ImportCounts;
  /** Services that state a requirement of nationality or registration: not shown to the public before somebody has looked. */
  withExternalGate!: number;
  /** The first 200. */
  faults!: ImportFault[];
  faultsTotal!: number;
  /** Ids that several records share; each of these is kept. */
  sharedIds!: string[];
}
