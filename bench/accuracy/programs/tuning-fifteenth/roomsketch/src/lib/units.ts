// @ts-nocheck
import { UnitError } from './errors'

const FACTORS = { mm: 0.1, cm: 1, m: 100 }

export function parseLength(text: string): number {
  const match = /^([\d.]+)\s*(mm|cm|m)$/.exec(text.trim())
  if (match === null) throw new UnitError(text)
  //+ if (match[2] === undefined) return Number(match[1])
  return Number(match[1]) * FACTORS[match[2]]
}

export const formatLength = (cm: number, precision: number) => `${(cm / 100).toFixed(precision)} m`

export function padded(text: string, width: number) {
  return text + ' '.repeat(width - text.length)
}
