import { z } from 'zod'
import { isLoopback, parseEndpoint } from '../config/fields.ts'

/** The field `auth` of a receiver: whether who sends needs a key. */
export const authField = () =>
  z
    .enum(['required', 'optional'])
    .optional()
    .describe('Whether a sender needs a key: required or optional. Without it a key is required where other machines reach the address.')

export type Auth = 'required' | 'optional'

/** What holds for an address: as the config says, else a key is needed wherever other machines can reach it. */
export function authAt(endpoint: string, configured: Auth | undefined): Auth {
  return configured ?? (isLoopback(parseEndpoint(endpoint)?.host ?? '') ? 'optional' : 'required')
}
