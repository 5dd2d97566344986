import * as LIMITS from './limits.ts'

/** Foreign values are read through this file alone: they may be proxies, have getters that throw, refer to themselves, or be megabytes. */

/** A property; undefined where reading it throws. */
export function read(from: unknown, key: PropertyKey): unknown {
  try {
    return from === null || from === undefined ? undefined : (from as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}

/** A property that is a text, cut; undefined where it is none or empty. */
export function readText(from: unknown, key: PropertyKey, length: number): string | undefined {
  const value = read(from, key)
  return typeof value === 'string' && value !== '' ? cut(value, length) : undefined
}

export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}

/** Not by `instanceof` alone: errors come from other frames and realms too, and a proxy may throw when asked. */
export function isError(value: unknown): value is Error {
  try {
    return value instanceof Error || /^\[object (?:Error|DOMException)\]$/.test(Object.prototype.toString.call(value))
  } catch {
    return false
  }
}

/** So many UTF-16 units, not ending within a pair, and a mark where something was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = text.charCodeAt(length - 2)
  return `${text.slice(0, end >= 0xd800 && end < 0xdc00 ? length - 2 : length - 1)}…`
}

/** What anything says as a text: itself, or its JSON. Never throws. */
export function textOf(value: unknown, length: number): string {
  try {
    if (typeof value === 'string') return cut(value, length)
    if (typeof value === 'symbol' || typeof value === 'function') return cut(String(value).split('\n')[0]!, length)
    if (!isObject(value)) return cut(String(value), length)
    if (isError(value)) return cut(`${readText(value, 'name', length) ?? 'Error'}: ${readText(value, 'message', length) ?? ''}`, length)
    return jsonOf(value, length)
  } catch {
    return '[unreadable]'
  }
}

/** JSON of a bounded copy, cut: what is longer is no JSON any more, but a text that begins like it. */
export function jsonOf(value: unknown, length: number): string {
  return cut(JSON.stringify(plain(value)) ?? '', length)
}

/**
 * A copy that is plain JSON data: at most LIMITS.plainDepth deep and LIMITS.plainTotal members, texts cut to LIMITS.jsonLength, errors and what can not
 * be read as texts. Never throws.
 */
export function plain(value: unknown): unknown {
  return copy(value, { left: LIMITS.plainTotal, above: [] })
}

interface Walk {
  left: number
  above: object[]
}

function copy(value: unknown, walk: Walk): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (!isObject(value) || typeof value === 'function') return value === undefined ? undefined : textOf(value, LIMITS.jsonLength)
  try {
    if (isError(value)) return textOf(value, LIMITS.jsonLength)
    if (value instanceof Date) return value.toJSON()
    // Its members are its bytes, and there may be millions.
    if (ArrayBuffer.isView(value)) return '[binary]'
    const node = nodeName(value)
    if (node !== undefined) return node
    if (walk.above.includes(value)) return '[circular]'
    if (walk.above.length >= LIMITS.plainDepth) return Array.isArray(value) ? '[list]' : '[object]'
    walk.above.push(value)
    const made = Array.isArray(value) ? copyList(value, walk) : copyObject(value, walk)
    walk.above.pop()
    return made
  } catch {
    return '[unreadable]'
  }
}

function copyList(list: unknown[], walk: Walk): unknown[] {
  const made: unknown[] = []
  for (let i = 0; i < list.length && i < LIMITS.plainMembers && walk.left > 0; i++) {
    walk.left--
    made.push(copy(read(list, i), walk) ?? null)
  }
  return made
}

function copyObject(object: object, walk: Walk): Record<string, unknown> {
  const made = Object.create(null) as Record<string, unknown>
  let members = 0
  // One by one: `Object.keys` of a large object is a list as large.
  for (const key in object) {
    if (members++ >= LIMITS.plainMembers || walk.left <= 0) break
    if (!Object.prototype.hasOwnProperty.call(object, key)) continue
    walk.left--
    made[cut(key, LIMITS.tagLength)] = copy(read(object, key), walk)
  }
  return made
}

/** An element of the page as `BUTTON`: its members are the page. */
function nodeName(value: object): string | undefined {
  return typeof read(value, 'nodeType') === 'number' ? readText(value, 'nodeName', LIMITS.tagLength) : undefined
}
