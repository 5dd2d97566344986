import { defineProcessor, keep, z } from '../../collector/api.ts'
import { describeCulprit } from './culprit.ts'
import { fingerprintV1 } from './v1.ts'

/** Says which issue an event belongs to, and where it broke. Pure over a batch; wants what `parse` read and sees scrubbed data only. */
export default defineProcessor({
  type: 'fingerprint',
  description: 'Groups exceptions into issues by type and frames, never by line numbers.',
  signal: 'exceptions',
  stability: 'alpha',
  config: z.strictObject({
    version: z
      .literal(1)
      .default(1)
      .describe('Version of the grouping. A new version of Faultline never changes the groups of an old one.'),
  }),
  create: () => ({
    process: (events) =>
      events.map((event) => {
        event.fingerprint = fingerprintV1(event)
        event.culprit = describeCulprit(event)
        return keep(event)
      }),
  }),
})
