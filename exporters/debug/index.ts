import { SIGNALS, defineExporter, z } from '../../collector/api.ts'
import type { Stability } from '../../collector/api.ts'
import { describeBatch } from './describe.ts'

export default defineExporter({
  type: 'debug',
  description: 'Writes what reaches it to the log: a line for each item, or all of it.',
  stability: Object.fromEntries(SIGNALS.map((signal) => [signal, 'alpha'])) as Record<(typeof SIGNALS)[number], Stability>,
  delivery: 'direct',
  leavesMachine: () => false,
  config: z.strictObject({
    verbosity: z
      .enum(['basic', 'normal', 'detailed'])
      .default('normal')
      .describe('basic: a line for each batch; normal: a line for each item; detailed: each item whole'),
  }),
  create: ({ verbosity }, host) => ({
    async export(data) {
      for (const { line, item } of describeBatch(data, verbosity)) host.log.info(line, item === undefined ? {} : { item })
    },
  }),
})
