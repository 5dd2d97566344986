import { defineConfig } from 'vitest/config'

/** `npm run test:long` runs the tests that take minutes, and those alone. */
const long = process.env['FAULTLINE_LONG_TESTS'] === '1'
const folders = '{collector,receivers,processors,exporters,sdk,proto,bench,tools,examples,ui}'

export default defineConfig({
  test: {
    include: [long ? `${folders}/**/*.long.test.ts` : `${folders}/**/*.test.ts`],
    exclude: ['**/node_modules/**', '**/testdata/**', ...(long ? [] : ['**/*.long.test.ts'])],
    // The embedded ClickHouse and the processes under test want a process of their own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
})
