import unit from './jest.config.js';

/**
 * The tests in a real browser: they serve the production bundles as `npm start` does. One at a time, since each drives
 * a browser of several processes.
 * @type {import('jest').Config}
 */
export default {
  ...unit,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
  maxWorkers: 1,
  setupFilesAfterEnv: ['<rootDir>/test/browser/harness/try-again.ts'],
  globalSetup: '<rootDir>/test/browser/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/browser/harness/global-teardown.ts',
};
