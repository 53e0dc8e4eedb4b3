// Which module may import which. Each line reads: module → what it may import besides itself. A new module starts here.
const base = ['platform', 'access', 'audit'];
const mayImport = {
  platform: [],
  audit: ['platform'],
  access: ['platform', 'audit'],
  notifications: base,
  residents: base,
  'service-directory': base,
  consent: [...base, 'residents'],
  eligibility: [...base, 'service-directory'], // never residents: rules see facts, not people
  feedback: [...base, 'notifications', 'residents', 'consent', 'service-directory'],
  cases: [...base, 'notifications', 'residents', 'consent', 'service-directory', 'eligibility'],
  referrals: [...base, 'notifications', 'residents', 'consent', 'service-directory', 'eligibility', 'cases'],
  'my-day': [...base, 'cases', 'referrals'],
  'partner-reporting': [...base, 'notifications', 'service-directory', 'cases', 'referrals', 'feedback'], // never residents
};
/** These put modules together, as the files in the root of src/ do, and may import everything; no module imports them. */
const composing = ['demo', 'imports'];

/** The same for the folders of the pages (admin/src). A folder that is not named holds the screens of one word of the work. */
const pagesMayImport = {
  api: [],
  i18n: [],
  theme: ['i18n'],
  parts: ['api', 'i18n', 'theme'],
};
const withinPages = (names) => names.map((name) => `^admin/src/${name}/`);

const modules = Object.keys(mayImport);
const within = (names) => names.map((name) => `^src/${name}/`);

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...modules.map((name) =>
      rule(
        `${name}-direction`,
        `${name} may import ${mayImport[name].join(', ') || 'no other module'}. What goes the other way is an event in the outbox.`,
        { path: `^src/${name}/` },
        { path: '^src/', pathNot: within([name, ...mayImport[name]]) },
      ),
    ),
    rule(
      'undeclared-module',
      'A new folder of src/ needs a line in the table above.',
      { path: '^src/[^/]+/', pathNot: within([...modules, ...composing]) },
      {},
    ),
    rule(
      'public-surface-only',
      'Other modules are used through their index.ts.',
      { path: '^src/([^/]+)/', pathNot: within(composing) },
      { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/platform/', '^src/[^/]+/index\\.ts$'] },
    ),
    rule(
      'no-own-index',
      'Inside a module the file itself is imported; its index is for others.',
      { path: '^src/([^/]+)/(?!.*/index\\.ts$)', pathNot: ['^src/platform/', '\\.spec\\.ts$', ...within(composing)] },
      { path: '^src/$1/index\\.ts$' },
    ),
    rule(
      'pure-domain',
      'Functions in domain/ know neither Nest nor the database nor the system, so that they can be tested and read alone.',
      { path: '^src/[^/]+/domain/', pathNot: '\\.spec\\.ts$' },
      {
        pathNot: [
          '^src/[^/]+/domain/',
          '^src/[^/]+/index\\.ts$',
          '^src/platform/(actor|clock|dates|errors|ids)\\.ts$',
          '^(node:)?crypto$',
          '^node_modules/luxon/',
          '^node_modules/@types/luxon/',
          '^src/platform/http/csv\\.ts$', // pure, and the one writer that knows formulas
          '^node_modules/fastest-levenshtein/',
        ],
      },
    ),
    rule(
      'controllers-do-not-touch-the-database',
      'A controller takes the request apart, calls one method and returns its answer.',
      { path: '\\.controller\\.ts$', pathNot: '^src/platform/' },
      { path: ['\\.entity\\.ts$', '^node_modules/(typeorm|pg)/', '^src/platform/database/'] },
    ),
    rule(
      'services-do-not-know-http',
      'Services and queries serve every audience; what presents answers belongs to controllers.',
      { path: '\\.(service|queries|entity|job)\\.ts$|/on-[^/]+\\.ts$' },
      { path: '\\.(controller|presenter)\\.ts$' },
    ),
    rule(
      'services-know-the-shape-of-requests-only',
      'A service may take the fields of a request as its input type, but not the class that checks them.',
      { path: '\\.(service|queries|entity|job)\\.ts$|/on-[^/]+\\.ts$' },
      { path: '\\.dto\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    ...Object.entries(pagesMayImport).map(([name, others]) =>
      rule(
        `pages-${name}-direction`,
        `admin/src/${name} may import ${others.join(', ') || 'no other folder'}.`,
        { path: `^admin/src/${name}/` },
        { path: '^admin/src/', pathNot: withinPages([name, ...others]) },
      ),
    ),
    rule(
      'screens-know-no-frame',
      'Screens are put into the frame; what they share lies in parts/.',
      { path: '^admin/src/(?!frame/|sign-in/|app|main)' },
      { path: '^admin/src/frame/' },
    ),
    rule(
      'pages-have-no-way-of-their-own',
      'The pages know the server by its public API only.',
      { path: '^admin/' },
      { path: '^(src|migrations|test|scripts)/' },
    ),
    rule('no-cycles', 'Two files that need each other are one, or need a third.', {}, { circular: true }),
    rule('no-unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
    rule(
      'only-declared-packages',
      'A package that is not in package.json is there by chance; one of devDependencies is missing in production.',
      { path: '^src/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '^node_modules/@types/' },
    ),
    rule('no-tests-in-src', 'Code does not depend on its tests.', { path: '^src/' }, { path: '^(test|bench)/' }),
    rule(
      'migrations-stand-alone',
      'A migration must do the same in ten years, so it imports nothing that may change.',
      { path: '^migrations/' },
      { pathNot: '^node_modules/(typeorm|pg)/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/metadata\\.ts$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
