// @ts-nocheck
import { DateTime, Settings } from 'luxon'

Settings.throwOnInvalid = true

export const at = (text: string, zone = 'Europe/London') => DateTime.fromISO(text, { zone })
export const stamp = (when: Date) => when.toISOString().slice(0, 16)

export async function within<T>(ms: number, work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
