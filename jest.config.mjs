/** Sources are ESM in TypeScript; Jest gets CommonJS from SWC, with the JSX of the part they belong to. */
const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: syntax !== undefined },
      ...(syntax ? { transform: { react: { runtime: 'automatic', importSource: syntax } } } : {}),
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  transform: {
    '/widget/.*\\.tsx$': swc('preact'),
    '\\.tsx$': swc('react'),
    '\\.(ts|mjs)$': swc(),
    '\\.css$': '<rootDir>/tests/support/jest/text-transform.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/playground/dist/'],
  clearMocks: true,
};

/** Projects that run a real Strapi: built once before the first test, long deadlines, nothing left behind. */
const withStrapi = {
  ...shared,
  globalSetup: '<rootDir>/tests/support/jest/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/jest/after-env.ts'],
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'] },
    {
      ...withStrapi,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
    },
    { ...withStrapi, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
