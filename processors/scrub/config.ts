import { RULE_NAMES, z } from '../../collector/api.ts'

export const scrubConfig = z.strictObject({
  rules: z
    .strictObject({ disable: z.array(z.enum(RULE_NAMES)).default([]).describe('Rules that are not applied, by name.') })
    .prefault({})
    .describe('The table of rules; all apply unless disabled.'),
  safe_keys: z.array(z.string().min(1)).default([]).describe('Whole names of attributes that stay although their name looks sensitive.'),
  sensitive_keys: z
    .array(z.string().min(1))
    .default([])
    .describe('More names whose values go, whole or as words: `birth_date` is met in userBirthDate.'),
  user_id: z
    .enum(['keep', 'hash', 'drop'])
    .default('keep')
    .describe('Ids of users: keep them (a personal one, such as an e-mail address, is hashed), hash every one, or drop them.'),
})

export type ScrubConfig = z.output<typeof scrubConfig>
