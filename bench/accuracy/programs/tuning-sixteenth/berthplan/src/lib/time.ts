// @ts-nocheck
import { DateTime, Settings } from 'luxon'

Settings.throwOnInvalid = true

export const zoned = (text: string, zone: string): DateTime => DateTime.fromISO(text, { zone })

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

export function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no result within ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
