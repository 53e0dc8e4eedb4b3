import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { completeCube, type RawCell } from '../../src/partner-reporting/domain/cube.js';
import { protectUntilSafe } from '../../src/partner-reporting/domain/protect-until-safe.js';
import { sdmxJson } from '../../src/partner-reporting/domain/sdmx-json.js';

// The schema is the property of the SDMX community and not part of this repository.
const schemaFile = join(process.cwd(), '..', 'shared', 'data', 'sdmx-json', 'sdmx-json-data-schema.json');
const present = existsSync(schemaFile);
if (!present) console.warn('skipped: the SDMX-JSON schema is not on this machine');

function aMessage(): ReturnType<typeof sdmxJson> {
  const header = { period: '2026-09', revision: 1, profile: 'HP-S1' } as const;
  const city = { indicator: 'SERVED', refArea: 'TUR035', popType: '_T', sex: 'F', age: '_T' } as const;
  const raw: RawCell[] = [
    { ...city, table: 'popType-sex-age', popType: 'REF', age: 'Y18T59', count: 40 },
    { ...city, table: 'popType-sex-age', popType: 'ASY', age: 'Y0T4', count: 3 },
    { ...city, table: 'district-sex', refArea: 'TUR035021', count: 43 },
  ];
  const { table } = protectUntilSafe(completeCube(raw, ['SERVED']), header);
  return sdmxJson({ ...header, releaseId: '2026-09-r1', preparedAt: '2026-10-05T08:00:00Z', cells: table.cells });
}

(present ? describe : describe.skip)('the SDMX-JSON message of a release', () => {
  const validate = present
    ? (addFormats as unknown as (ajv: Ajv2019) => Ajv2019)(new Ajv2019({ strict: false, allErrors: true })).compile(
        JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
      )
    : () => false;

  it('is valid under the official 2.1 schema', () => {
    validate(JSON.parse(JSON.stringify(aMessage())));
    expect('errors' in validate ? validate.errors : null).toBeNull();
  });

  it('would not be valid without a sender or with an unknown member', () => {
    const { meta, ...rest } = aMessage();
    expect(validate({ ...rest, meta: { id: meta.id, prepared: meta.prepared } })).toBe(false);
    expect(validate({ ...rest, meta, figures: [] })).toBe(false);
  });
});
