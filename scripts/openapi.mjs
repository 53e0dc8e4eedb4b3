// `npm run openapi` makes src/metadata.ts (what the API description takes from types and comments) and docs/openapi.json from the code,
// and from that the types of the client of the pages, admin/src/api/schema.d.ts.
// `--check` writes nothing and fails when one of the two .ts files is not what it is made from; docs/openapi.json is compared by a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import openapiTypes, { astToString } from 'openapi-typescript';

const check = process.argv.includes('--check');
const source = join(process.cwd(), 'src');
// PageQuery, which the query of every list extends, lies in paging.ts.
const dtoFileNameSuffix = ['.dto.ts', 'paging.ts'];
const options = {
  introspectComments: true,
  classValidatorShim: true,
  esmCompatible: true,
  dtoFileNameSuffix,
  pathToSource: source,
};

function generate(outputDir) {
  const written = process.stdout.write;
  process.stdout.write = () => true; // the generator draws a spinner
  try {
    new PluginMetadataGenerator().generate({
      visitors: [new ReadonlyVisitor(options)],
      outputDir,
      tsconfigPath: 'tsconfig.json',
      filename: 'metadata.ts',
    });
  } finally {
    process.stdout.write = written;
  }
}

const clientTypes = join('admin', 'src', 'api', 'schema.d.ts');
const clientText = async () =>
  `// Made by \`npm run openapi\` from docs/openapi.json.\n\n${astToString(await openapiTypes(new URL('../docs/openapi.json', import.meta.url)))}`;

if (check) {
  const folder = mkdtempSync(join(tmpdir(), 'hemsehri-openapi-'));
  generate(folder);
  const same = readFileSync(join(folder, 'metadata.ts'), 'utf8') === readFileSync(join(source, 'metadata.ts'), 'utf8');
  rmSync(folder, { recursive: true });
  const sameTypes = readFileSync(clientTypes, 'utf8') === (await clientText());
  for (const [file, ok] of [
    ['src/metadata.ts', same],
    [clientTypes, sameTypes],
  ])
    console.log(ok ? `${file} is up to date` : `${file} is out of date: run npm run openapi and commit the result`);
  process.exit(same && sameTypes ? 0 : 1);
}

// Twice, because the order of the second time follows the imports of the file itself.
generate('src');
generate('src');
for (const args of [
  ['scripts/build.mjs'],
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'walls', '--testPathPatterns', 'test/walls/openapi.test.ts'],
]) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, UPDATE_OPENAPI: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
writeFileSync(clientTypes, await clientText());
