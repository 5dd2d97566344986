// @ts-nocheck
let state = (globalThis.pageSettings.seed * 2654435761) % 4294967296

export function next(): number {
  state = (state * 1664525 + 1013904223) % 4294967296
  return state / 4294967296
}

export const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))

export const pick = <T>(list: T[]): T => list[Math.floor(next() * list.length)]

export const id = (length = 6): string => Array.from({ length }, () => whole(0, 35).toString(36)).join('')

export const CHARTS = ['Foxes in fern', 'Alphabet sampler', 'Lighthouse', 'Robin', 'Winter cottage', 'Tulip border', 'Moth & moon']

export const BRANDS = ['dmc', 'anchor', 'cosmo', 'madeira']
