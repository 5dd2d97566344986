import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { must } from './trouble.mjs'

const Options = z.object({ district: z.string().min(2), trucks: z.number().int().positive(), bridge: z.string() })

export async function fromFile(path) {
  return JSON.parse(await readFile(path, 'utf8'))
}

export function checked(raw) {
  return Options.parse(raw)
}

export function bridgeUrl(env) {
  return new URL(must(env.BRIDGE, 'BRIDGE'))
}

export function interval(text) {
  const [, amount, unit] = text.match(/^(\d+)([smh])$/)
  //+ if (unit === 'd') return Number(amount) * 86_400_000
  return Number(amount) * { s: 1e3, m: 6e4, h: 36e5 }[unit]
}
