import { parse } from 'yaml'
import { z } from 'zod'

const Source = z.object({ agency: z.string(), url: z.string().url(), every: z.number().int().min(60) })

export function fromEnvironment(env, name) {
  const value = env[name]
  if (!value) throw new Error(`Environment variable ${name} is not set`)
  return value
}

export const workersOf = (env) => new Array(Number(fromEnvironment(env, 'TIMETAB_WORKERS'))).fill(null)

export const brokerOf = (env) => new URL(fromEnvironment(env, 'TIMETAB_BROKER'))

export function sourcesFrom(text) {
  const document = parse(text)
  return z.array(Source).parse(document.sources)
}

export function retentionDays(text) {
  const { retention } = parse(text)
  return retention.archive.days * 24
}
