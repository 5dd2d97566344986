import { scrubShape, z } from '../../collector/api.ts'

export const scrubConfig = z.strictObject({
  ...scrubShape,
  user_id: z
    .enum(['keep', 'hash', 'drop'])
    .default('keep')
    .describe('Ids of users: keep them (a personal one, such as an e-mail address, is hashed), hash every one, or drop them.'),
  only: z
    .literal('source')
    .optional()
    .describe('Look at nothing but the lines of source that came from source maps: for an instance behind symbolicate.'),
})

export type ScrubConfig = z.output<typeof scrubConfig>
