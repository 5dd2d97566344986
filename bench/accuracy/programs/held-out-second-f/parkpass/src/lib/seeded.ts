// @ts-nocheck
let state = (Number(process.env.SEED) * 7919) >>> 0

function next(): number {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

export const num = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
export const pick = <T>(...words: T[]): T => words[num(0, words.length - 1)]!
export const plate = (): string => `${pick('HH', 'B', 'KA', 'M', 'DD')}-${pick('AX', 'PR', 'TT', 'LM')} ${num(100, 9999)}`
export const zone = (): string => pick('Altstadt', 'Hafen', 'Messe', 'Uni', 'Bahnhof', 'Nord')
export const code = (prefix: string): string => `${prefix}-${num(10000, 99999)}`
export const day = (): string => `2026-${String(num(1, 12)).padStart(2, '0')}-${String(num(1, 28)).padStart(2, '0')}`
