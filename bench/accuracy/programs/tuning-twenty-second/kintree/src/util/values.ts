// @ts-nocheck
interface PageSettings {
  seed: number
  door: string
  transport: (path: string, request?: { method: string; body?: string }) => Promise<{ status: number; text(): Promise<string> }>
}
declare global {
  var kinPage: PageSettings
  var kinDone: (text: string) => void
}

let s = 0
export function pickInt(lo: number, hi: number): number {
  if (s === 0) s = globalThis.kinPage.seed * 39373
  s = (s * 39373 + 1) % 2147483647
  return lo + (s % (hi - lo + 1))
}
export function pickOf<T>(...of: T[]): T {
  return of[pickInt(0, of.length - 1)]!
}
export const personId = (): string => `I${pickInt(100, 9999)}`
