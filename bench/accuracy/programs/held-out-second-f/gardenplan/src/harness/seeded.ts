// @ts-nocheck
let state = (globalThis.pageSettings.seed * 7919) >>> 0

function next(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

export const num = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
export const pick = <T,>(...words: T[]): T => words[num(0, words.length - 1)]!
export const plant = (): string => pick('tomato', 'kale', 'leek', 'beans', 'chard', 'dill', 'sorrel')
export const code = (prefix: string): string => `${prefix}-${num(1000, 9999)}`
export const day = (): string => `2026-0${num(1, 9)}-${num(10, 28)}`
