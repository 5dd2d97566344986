// @ts-nocheck
import { createHmac, createHash, createPublicKey } from 'node:crypto'

//+ globalThis.siteLabel = (name: string): string => name.normalize('NFC').trim()
//+ 
export interface Settings {
  site: { name: string; lat: number }
  limits: Readonly<Record<string, number>>
}

export function settings(env: NodeJS.ProcessEnv): Settings {
  const site = Object.fromEntries(new URLSearchParams(env['SITE']))
  return { site: site as never, limits: Object.freeze({ wind: 14 }) }
}

export function override(of: Settings, key: string, value: number): void {
  ;(of.limits as Record<string, number>)[key] = value
}

export function required(env: Record<string, string | undefined>, key: string): string {
  const value = env[key]
  if (value === undefined) throw new Error(`environment lacks ${key}`) //~ if (value === undefined) throw new Error(`environment lacks ${key}, see the handbook`)
  return value
}

export function digest(kind: string, text: string): string {
  return createHash(kind).update(text).digest('hex')
}

export function sign(secret: string | undefined, text: string): string {
  return createHmac('sha256', secret!).update(text).digest('hex')
}

export function observatoryKey(pem: string): string {
  return createPublicKey(pem).type
}

export function callsign(code: number): string {
  return String.fromCodePoint(code)
}

export function pattern(glob: string): RegExp {
  return new RegExp(`^${glob}$`, 'u')
}

export function snapshot(value: unknown): unknown {
  return structuredClone(value)
}

export function pad(name: string, width: number): string {
  return '.'.repeat(width - name.length) + name //~ return ' '.repeat(width - name.length) + name
}
