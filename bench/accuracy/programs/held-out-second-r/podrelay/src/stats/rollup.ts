// @ts-nocheck
const COUNTRIES = new Map([
  ['SE', { name: 'Sweden', zone: 'Europe/Stockholm' }],
  ['PT', { name: 'Portugal', zone: 'Europe/Lisbon' }],
])

export function add(total: any, count: any): bigint {
  return total + count
}

export function countryName(code: string): string {
  return COUNTRIES.get(code)!.name //~ return COUNTRIES.get(code.toUpperCase())!.name
}

export function hourIn(zone: string, at: number): string {
  return new Date(at).toLocaleTimeString('en', { timeZone: zone, hour: '2-digit' })
}

export function percentile(sorted: { count: number }[], share: number): number {
  return sorted[Math.floor(sorted.length * share)]!.count
}

export function perShow(rows: { show: string; count: number }[]): string {
  const shows: Record<string, number> = {}
  rows.forEach(({ show, count }) => (shows[show] = count))
  const totals = Object.entries(shows) as any
  return totals.sum().toString()
}

export const merged = (left: unknown, right: unknown): unknown[] => [...(left as unknown[]), ...(right as unknown[])]
