// @ts-nocheck
import { parse } from 'yaml'
import { z } from 'zod'

const Config = z.object({ port: z.coerce.number().int(), zones: z.array(z.string()).min(1) })

export const load = (text: string) => Config.parse(parse(text))

export function required(name: string) {
  const value = process.env[name]
  if (!value) throw new Error(`Missing environment variable ${name}`)
  return value
}
