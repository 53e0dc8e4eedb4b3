// Nest's packages are ES modules that CommonJS packages require, which no jest mode runs as they are: so swc turns both our code and
// theirs into CommonJS for the tests. A package that stops here with "Cannot use import statement" belongs into `esmOnly`.
const esmOnly = [
  '@nestjs',
  '@tokenizer',
  '@borewit',
  '@noble',
  'content-disposition',
  'cookie',
  'file-type',
  'light-my-request',
  'otpauth',
  'stream-json',
  'stream-chain',
  'strtok3',
  'token-types',
  'uint8array-extras',
];

/** `interop` says what a default import of a CommonJS package is: to Node all of it, to the pages' bundler its `default`. */
const swc = (typescript, interop = 'node') => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs', importInterop: interop },
    jsc: {
      target: 'es2022',
      parser: typescript ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: typescript ? { legacyDecorator: true, decoratorMetadata: true } : undefined,
    },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: import.meta.dirname,
  transform: { '/admin/src/.+\\.ts$': swc(true, 'swc'), '^.+\\.ts$': swc(true), '^.+\\.m?js$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/admin/dist', '<rootDir>/.data', '<rootDir>/.cache'],
};

/** Projects whose files each get a database of their own, made from the migrated template. */
const onDatabase = (name) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testEnvironment: '<rootDir>/test/support/pg-environment.mjs',
});

export default {
  maxWorkers: 2,
  // Jest takes no notice of it in a project. Generous, since a slow machine is no fault.
  testTimeout: 120_000,
  passWithNoTests: true,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/admin/src/**/*.spec.ts'],
      testEnvironment: 'node',
    },
    onDatabase('api'),
    onDatabase('access'),
    onDatabase('jobs'),
    onDatabase('walls'),
    onDatabase('journey'),
  ],
};
