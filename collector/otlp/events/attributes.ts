import { type Attributes, type AttributeValue, newAttributes } from '../../model/attributes.ts'
import { cutText } from '../../model/cut.ts'
import { LIMITS } from '../../model/limits.ts'
import * as semconv from '../../model/semconv.ts'
import { lengthFor, TOO_DEEP } from '../value.ts'

/** What was taken over, and what did not fit. */
export interface Merged {
  attributes: Attributes
  dropped: number
  cut: number
}

/** Kept as `exceptions[0]`, `breadcrumbs`, `traceId` and `spanId`, not a second time among the attributes. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...[semconv.EXCEPTION_TYPE, semconv.EXCEPTION_MESSAGE, semconv.EXCEPTION_STACKTRACE],
  ...[semconv.FAULTLINE_BREADCRUMBS, semconv.FAULTLINE_TRACE_ID, semconv.FAULTLINE_SPAN_ID],
])

/** `over` wins where both have a name. At most LIMITS.attributes are kept, those of `over` first; long values are cut. */
export function mergeAttributes(over: Attributes, under?: Attributes): Merged {
  const merged: Merged = { attributes: newAttributes(), dropped: 0, cut: 0 }
  const count = take(over, merged, 0)
  if (under !== undefined) take(under, merged, count)
  return merged
}

function take(from: Attributes, merged: Merged, count: number): number {
  const into = merged.attributes
  for (const name in from) {
    if (ELSEWHERE.has(name) || into[name] !== undefined) continue
    if (count >= LIMITS.attributes) {
      merged.dropped++
      continue
    }
    const value = from[name] as AttributeValue
    into[name] = value
    count++
    if (typeof value === 'string') {
      const length = lengthFor(name)
      if (value.length > length) {
        into[name] = cutText(value, length)
        merged.cut++
      }
    } else if (typeof value === 'object' && value !== null) {
      const json = JSON.stringify(value)
      if (json.length > LIMITS.attributeLength) {
        into[name] = cutText(json, LIMITS.attributeLength)
        merged.cut++
      }
    }
  }
  return count
}

/** An attribute as text: empty where absent, JSON where it is a list or a map. */
export function text(value: AttributeValue | undefined): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The first of `names` with a text in it; a list of texts (image tags) gives its first. Empty where there is none. */
export function firstText(attributes: Attributes, names: readonly string[]): string {
  for (const name of names) {
    const value = attributes[name]
    if (value === undefined) continue
    const found = text(Array.isArray(value) ? value[0] : value)
    if (found !== '') return found
  }
  return ''
}

/** JSON that came in a text, as attributes are: no deeper than they may be. */
export function boundValue(value: unknown, depth = 0): AttributeValue {
  if (typeof value === 'string') return cutText(value, LIMITS.attributeLength).toWellFormed()
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (depth >= LIMITS.attributeDepth) return TOO_DEEP
  if (Array.isArray(value)) return value.map((item) => boundValue(item, depth + 1))
  const bound = newAttributes()
  for (const [name, member] of Object.entries(value)) bound[name.toWellFormed()] = boundValue(member, depth + 1)
  return bound
}
