// @ts-nocheck: built by a toolchain of its own
import { z } from 'zod'

const Schema = z.object({
  TABLE: z.string().min(1),
  REGION: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
  MAX_AMOUNT: z.coerce.number().positive(),
})

export type Config = z.infer<typeof Schema>

export const loadConfig = (env: Record<string, string | undefined>): Config => Schema.parse(env)

let secrets: Record<string, string> | undefined

export function secret(name: string): string {
  return secrets![name]!
}

export const useSecrets = (text: string): void => {
  secrets = JSON.parse(text)
}
