import type { Signal } from '../component.ts'

/**
 * Items, or their outcomes, as they cross from one thread to another: lists as one text of JSON, which costs less than half of what a structured
 * clone does (`bench -- process`), requests as they are, since their bodies are bytes.
 */
export type Packed = string | unknown[]

/** Requests are one item; the other signals carry lists. */
export function holdsLists(signal: Signal): boolean {
  return signal !== 'traces' && signal !== 'logs' && signal !== 'metrics'
}

/** Throws a sentence that names the place where something is no data. */
export function pack(signal: Signal, values: unknown[]): Packed {
  if (!holdsLists(signal)) return values
  const text = JSON.stringify(values)
  checkData(values)
  return text
}

/** Throws where these could not cross. */
export function checkCrosses(signal: Signal, values: unknown[]): void {
  if (holdsLists(signal)) pack(signal, values)
  else structuredClone(values)
}

export function unpack(packed: Packed): unknown[] {
  return typeof packed === 'string' ? (JSON.parse(packed) as unknown[]) : packed
}

/** Throws where JSON would leave something out without a word: a function, a symbol, the content of a Map, a Set or a buffer. Cycles have no end here. */
function checkData(values: readonly unknown[]): void {
  const lost = placeLost(values)
  if (lost !== undefined) throw new TypeError(`it is no plain data at ${lost}`)
}

function placeLost(value: unknown): string | undefined {
  if (typeof value === 'function' || typeof value === 'symbol') return `: a ${typeof value}`
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const lost = placeLost(value[i])
      if (lost !== undefined) return `[${i}]${lost}`
    }
    return undefined
  }
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return `: a ${value.constructor.name}`
  for (const name in value) {
    const lost = placeLost((value as Record<string, unknown>)[name])
    if (lost !== undefined) return `.${name}${lost}`
  }
  return undefined
}
