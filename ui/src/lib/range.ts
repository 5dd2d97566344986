import type { Address } from './url.ts'

/** The time ranges that a list offers, by what stands in the URL. */
export const RANGES = {
  '24h': { label: 'last 24 h', short: '24 h', from: '-24h' },
  '7d': { label: 'last 7 d', short: '7 d', from: '-7d' },
  '14d': { label: 'last 14 d', short: '14 d', from: '-14d' },
  '30d': { label: 'last 30 d', short: '30 d', from: '-30d' },
  all: { label: 'all time', short: 'all', from: '' },
} as const

export type RangeName = keyof typeof RANGES

/** Wide enough that what broke on Friday is still there on Monday. */
export const DEFAULT_RANGE: RangeName = '14d'

export function readRange(url: Address): RangeName {
  const name = url.searchParams.get('range') ?? ''
  return Object.hasOwn(RANGES, name) ? (name as RangeName) : DEFAULT_RANGE
}
