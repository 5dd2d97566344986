// @ts-nocheck
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ConfigurationError } from './errors'

export const ROOT = process.env.PREFIX ?? process.cwd()
export const SECRET = 'b7d3f1e09c5a48d2a6e4c8b2f0d91573'
export const TELEMETRY_API = 'http://127.0.0.1:9951'
export const REGISTER_API = 'http://127.0.0.1:9952'

declare const RELEASE_CHANNEL: string

export function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new ConfigurationError(`${name} has to be set`)
  return value
}

export function halls(): string[] {
  return parse(readFileSync(join(ROOT, 'care/halls.yaml'), 'utf8')).halls
}

export const footer = (): string => `reefwatch (${RELEASE_CHANNEL})`

export const careSheet = (species: string): string => readFileSync(join(ROOT, 'care', `${species.toLowerCase().replace(' ', '-')}.md`), 'utf8')
