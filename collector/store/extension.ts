import { z } from 'zod'
import { defineExtension, type Component } from '../pipeline/component.ts'
import { MS_PER_DAY } from '../model/time.ts'
import type { Store } from './index.ts'
import { ARTIFACT_RETENTION_DAYS, openStore, RETENTION_DAYS } from './open.ts'

const DURATION = /^(\d+)d$/

const config = z.strictObject({
  events: z.string().describe('Where events live: `chdb:<folder>` in this process, or `http(s)://user:password@host:8123/database`.'),
  documents: z.string().describe('Where issues live: `sqlite:<file>` in this process, or `mongodb://user:password@host:27017/database`.'),
  blobs: z.string().describe('Where source maps and archives live: `file:<folder>`.'),
  retention: z
    .string()
    .regex(DURATION, 'whole days, such as 90d')
    .default(`${RETENTION_DAYS}d`)
    .describe('How long events are kept, in whole days; they go week by week.'),
  artifact_retention: z
    .string()
    .regex(DURATION, 'whole days, such as 90d')
    .default(`${ARTIFACT_RETENTION_DAYS}d`)
    .describe('How long uploaded files and source maps are kept after they were last looked up, in whole days.'),
})

const days = (text: string): number => Number(DURATION.exec(text)![1]) * MS_PER_DAY

/** The instance of the `store` extension. */
export interface StoreComponent extends Component {
  /** Throws before `start` and after `shutdown`. */
  readonly store: Store
}

export default defineExtension({
  type: 'store',
  description: 'Opens the stores for events, documents and blobs, which exporters and the API use.',
  stability: 'alpha',
  config,
  create(options, host): StoreComponent {
    let open: (Store & { close(): Promise<void> }) | undefined
    return {
      get store() {
        if (open === undefined) throw new Error('Cannot use the store as it is not open: it opens at start and closes at shutdown.')
        return open
      },
      async start() {
        open = await openStore({
          ...options,
          retentionMs: days(options.retention),
          artifactRetentionMs: days(options.artifact_retention),
          clock: host.clock,
          log: host.log,
        })
      },
      async shutdown() {
        const closing = open
        open = undefined
        await closing?.close()
      },
    }
  },
})
