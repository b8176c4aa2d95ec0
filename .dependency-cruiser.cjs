// The walls of the house (docs/architecture.md): a room imports only rooms below it, vendors have one home.
const rooms = [
  'foundation',
  'store',
  'model',
  'knowledge',
  'register',
  'indexing',
  'retrieval',
  'answering',
  'conversation',
  'channels',
  'moderation',
  'operations',
  'console',
];

const onlyDownwards = rooms.map((room, position) => ({
  name: `${room}-looks-down-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...rooms.slice(position + 1), '[^/]+\\.ts$'].join('|')})` },
}));

const vendorHomes = {
  openai: ['model'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  'hnswlib-node': ['indexing'],
  botkit: ['conversation/botkit'],
  'botbuilder[^/]*': ['conversation/botkit'],
  'zca-js': ['channels/zalo-personal'],
  tldts: ['answering/links'],
  express: ['channels', 'console', 'operations'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...onlyDownwards,
    {
      name: 'answering-knows-no-store',
      severity: 'error',
      from: { path: '^src/answering/' },
      to: { path: '^src/(store|channels)/' },
    },
    {
      name: 'channels-see-foundation-and-conversation',
      severity: 'error',
      from: { path: '^src/channels/' },
      to: { path: '^src/', pathNot: '^src/(foundation|conversation|channels)/' },
    },
    { name: 'console-writes-no-sql', severity: 'error', from: { path: '^src/console/' }, to: { path: '^src/store/' } },
    ...Object.entries(vendorHomes).map(([vendor, homes]) => ({
      name: `${vendor}-has-one-home`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${homes.join('|')})/|^src/app\\.ts$` },
      to: { path: `node_modules/(@types/)?${vendor}/` },
    })),
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
