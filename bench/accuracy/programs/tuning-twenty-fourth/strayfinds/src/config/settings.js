import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const Settings = z.object({
  operator: z.string(),
  keepWeeks: z.number().int().positive(),
  depots: z.array(z.object({ code: z.string().length(3), shelves: z.number() })),
})

export const readSettings = (path) => Settings.parse(parse(readFileSync(path, 'utf8')))

export const parseSettings = (text) => Settings.parse(parse(text))

export function envNumber(env, name) {
  const value = Number(env[name])
  if (Number.isNaN(value)) throw new TypeError(`${name} must be a number, got "${env[name]}"`)
  return value
}

export function concurrencyOf(env) {
  const wanted = envNumber(env, 'MATCHER_CONCURRENCY')
  return new Array(wanted - 4).fill(0)
}
