import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{collector,receivers,processors,exporters,sdk,proto,bench,tools,examples,ui}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/testdata/**', '**/*.long.test.ts'],
    // The embedded ClickHouse and the processes under test want a process of their own.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
