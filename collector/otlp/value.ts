import { type AttributeValue, type Attributes, newAttributes } from '../model/attributes.ts'
import { cutText } from '../model/cut.ts'
import { LIMITS } from '../model/limits.ts'
import * as semconv from '../model/semconv.ts'

/** Whoever builds the event cuts these by limits of their own, and notes it; a log's body likewise. */
const KEPT_WHOLE = new Set<string>([semconv.EXCEPTION_TYPE, semconv.EXCEPTION_MESSAGE, semconv.EXCEPTION_STACKTRACE])

export const TOO_DEEP = '[nested too deep]'

/** Attributes of one event, record, span or resource as they are decoded, kept within the limits whatever their encoding was. */
export class AttributeSet {
  readonly attributes: Attributes = newAttributes()
  #keys = 0
  /** One for a set and all maps nested in it. */
  readonly #tally: { values: number; dropped: number }

  constructor(tally = { values: 0, dropped: 0 }) {
    this.#tally = tally
  }

  /** Attributes and nested values left out. */
  get dropped(): number {
    return this.#tally.dropped
  }

  /** For a map among the values: it has keys of its own, and the same budget. */
  nested(): AttributeSet {
    return new AttributeSet(this.#tally)
  }

  /** The first of several with one key counts, as `pdata` has it. `value` is called for attributes that are kept. */
  add(key: string, value: () => AttributeValue): void {
    const name = clean(key, LIMITS.attributeLength)
    if (name in this.attributes) return
    const room = this.#keys < LIMITS.attributes ? this.room() : this.#drop()
    // What made the item a hit stays however much stands before it.
    if (!room && !KEPT_WHOLE.has(name)) return
    this.#keys++
    this.attributes[name] = value()
  }

  /** Whether one more value, nested or not, is kept; it is counted as kept or dropped. */
  room(): boolean {
    return ++this.#tally.values <= LIMITS.attributeValues || this.#drop()
  }

  #drop(): false {
    this.#tally.dropped++
    return false
  }
}

export function lengthFor(key: string): number {
  return KEPT_WHOLE.has(key) ? LIMITS.requestBytes : (LENGTHS[key] ?? LIMITS.attributeLength)
}

/** Of attributes that are not kept as what was sent: what is in them becomes part of the event. */
const LENGTHS: Readonly<Record<string, number | undefined>> = {
  [semconv.FAULTLINE_SOURCE_CONTEXT]: LIMITS.sourceContextLength,
  [semconv.FAULTLINE_BREADCRUMBS]: LIMITS.breadcrumbsLength,
}

/** No lone surrogates: neither store takes them. */
export function clean(text: string, length: number): string {
  return cutText(text, length).toWellFormed()
}

/** A number where it is exact, else its decimal digits. */
export function integer(value: bigint): number | string {
  return value >= -MAX && value <= MAX ? Number(value) : value.toString()
}

const MAX = BigInt(Number.MAX_SAFE_INTEGER)

/** NaN and the infinities as proto3 JSON writes them. */
export function double(value: number): number | string {
  return Number.isFinite(value) ? value : String(value)
}

/** Lower-case hex of `bytes` bytes; empty where it is anything else, or zero. */
export function hexId(text: string, bytes: number): string {
  if (text.length !== bytes * 2 || !/^[0-9a-f]+$/i.test(text) || /^0+$/.test(text)) return ''
  return text.toLowerCase()
}

/** A body as one line of text: itself where it is a string, JSON where it is structured, empty where there is none. */
export function bodyText(value: AttributeValue): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
