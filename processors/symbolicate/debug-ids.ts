import { semconv } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'

/** Texts remembered: a page sends the same one with each of its errors. */
const REMEMBERED = 200
const NONE: ReadonlyMap<string, string> = new Map()
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** One pair of a JSON text, so that a text that was cut still gives those before the cut. */
const PAIR = /"((?:[^"\\]|\\.){1,2048})"\s*:\s*"([0-9a-fA-F-]{36})"/g

/** Debug ids by file, without a query, as the sender gave them with the event or its resource. */
export class DebugIds {
  readonly #known = new Map<string, ReadonlyMap<string, string>>()

  of(event: ExceptionEvent): ReadonlyMap<string, string> {
    const value = event.attributes?.[semconv.FAULTLINE_DEBUG_IDS] ?? event.resource?.[semconv.FAULTLINE_DEBUG_IDS]
    if (typeof value === 'string') return this.#read(value)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return NONE
    return new Map(Object.entries(value).flatMap(([file, id]) => pairOf(file, id)))
  }

  #read(text: string): ReadonlyMap<string, string> {
    let ids = this.#known.get(text)
    if (ids !== undefined) return ids
    ids = new Map([...text.matchAll(PAIR)].flatMap(([, file, id]) => pairOf(unescape(file!), id)))
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(text, ids)
    return ids
  }
}

function pairOf(file: string, id: unknown): [string, string][] {
  return typeof id === 'string' && UUID.test(id) ? [[withoutQuery(file), id.toLowerCase()]] : []
}

function unescape(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text
  }
}

export function withoutQuery(file: string): string {
  const end = file.search(/[?#]/)
  return end < 0 ? file : file.slice(0, end)
}
