import { duration, size, z } from '../../collector/api.ts'

export const config = z.strictObject({
  fsync: z
    .enum(['always', 'interval', 'never'])
    .default('always')
    .describe(
      'When events are forced to the disk: before each acknowledgement (grouped), each fsync_interval, or when the system likes. The last two lose acknowledged events when the machine, not only the process, dies.',
    ),
  fsync_interval: duration().prefault('1s').describe('How often with fsync: interval.'),
  max_size: size().prefault('2GiB').describe('What may wait in all lanes, in bytes. Beyond it senders are told to come again.'),
  max_lane_size: size().prefault('1GiB').describe('What may wait in the lane of one project, in bytes.'),
  memory_limit: size().prefault('1GiB').describe('Memory of the ingest process beyond which senders are told to come again, in bytes.'),
  block_events: z.number().int().min(1).max(100_000).default(2000).describe('Most events handed on at once.'),
  error_keys: z
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(100_000)
    .describe('Errors of each project remembered for 60 s, to know the same one on another span.'),
  block_size: size().prefault('8MiB').describe('Most bytes handed on at once, as they are on disk.'),
})

export type InboxConfig = z.output<typeof config>
