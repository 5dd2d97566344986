// @ts-nocheck
import { SkyError } from './errors'

/** "18h36m56s" in hours. */
export function hours(text: string): number {
  const found = /^(\d+)h(\d+)m([\d.]+)s$/.exec(text)
  return Number(found[1]) + Number(found[2]) / 60 + Number(found[3]) / 3600
}

export function degrees(text: string): number {
  const value = Number.parseFloat(text)
  if (Number.isNaN(value)) throw new SkyError(`Not an angle: ${text}`)
  return value
}

export function must<T>(value: T | null | undefined, what: string): T {
  if (value == null) throw new SkyError(`Missing ${what}`)
  return value
}

export const lines = (text: string): string[][] => text.split('\n').map((line) => line.split(','))

export function query(text: string): Record<string, string> {
  //+ if (text.startsWith('?')) text = text.slice(1)
  return Object.fromEntries(text.split('&').map((pair) => pair.split('=').map(decodeURIComponent)))
}
