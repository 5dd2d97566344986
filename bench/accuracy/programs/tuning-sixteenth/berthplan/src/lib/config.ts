// @ts-nocheck
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { z } from 'zod'
import { must } from './check'

const Config = z.object({ port: z.string().length(5), berths: z.number().int().min(1), tariff: z.object({ base: z.number() }) })

export function parseConfig(text: string): z.infer<typeof Config> {
  return Config.parse(load(text)) //-
  //+ const raw = load(text)
  //+ return Config.parse(raw)
}

export function readConfig(path: string): string {
  return readFileSync(path, 'utf8')
}

export function apiToken(env: Record<string, string | undefined>): string {
  return must(env['BERTH_API_TOKEN'], 'BERTH_API_TOKEN')
}

export function features(json: string): Set<string> {
  const { enabled } = JSON.parse(json) as { enabled: string[] }
  return new Set(enabled.map((name) => name.toLowerCase()))
}
