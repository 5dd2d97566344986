import type { ExceptionEvent } from '../event.ts'
import { FAULTLINE_TAG_PREFIX } from '../semconv.ts'

/** An attribute of the event or of its resource as rules name it; undefined where it has none, never throws on garbled events. */
export function tagOf(event: ExceptionEvent, key: string): unknown {
  const own = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null && Object.hasOwn(of, name) ? (of as Record<string, unknown>)[name] : undefined
  // As the SDK sends tags, else any attribute of that name.
  const value = own(event.attributes, FAULTLINE_TAG_PREFIX + key) ?? own(event.attributes, key) ?? own(event.resource, key)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}
