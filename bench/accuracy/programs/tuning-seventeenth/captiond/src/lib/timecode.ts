// @ts-nocheck
export class TimecodeError extends Error {
  override name = 'TimecodeError'

  constructor(readonly text: string) {
    super(`Not a timecode: ${text}`)
  }
}

export function toMillis(text: string): number {
  const found = /^(\d\d):(\d\d):(\d\d)[,.](\d{3})$/.exec(text)
  if (found === null) throw new TimecodeError(text)
  const [, h, m, s, ms] = found.map(Number)
  return ((h! * 60 + m!) * 60 + s!) * 1000 + ms!
}

export function framesOf(millis: number, rate: number): bigint {
  return BigInt((millis * rate) / 1000)
}

export function stamp(millis: number): string {
  return new Date(millis).toISOString().slice(11, 23)
}

export const fixed = (seconds: number, digits: number): string => seconds.toFixed(digits)
