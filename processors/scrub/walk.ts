import { ADDRESS_KEYS, LIMITS, PLACEHOLDER, semconv } from '../../collector/api.ts'
import type { ScrubText } from './text.ts'

/**
 * Where a value stands, from the inside out; written down as a JSON path only for what is redacted. Of a list of frames all that is
 * within is told as the list: one folder of a user would otherwise be told twice for each frame.
 */
export interface Path {
  parent: Path | undefined
  key: string | number
  whole?: boolean
}

export interface Rules {
  isSensitive: (key: string) => boolean
  scrubText: ScrubText
  addresses: boolean
  /** What becomes of a user's id; undefined where it is dropped. */
  userId: (id: string, path: Path) => unknown
  /** Called for each redaction. */
  record: (path: Path, rule: string) => void
}

function within(path: Path, key: string | number): Path {
  if (path.whole === true) return path
  return key === 'frames' && path.parent?.key === 'exceptions' ? { parent: path, key, whole: true } : { parent: path, key }
}

/** Deeper than attributes can be: the event's own nesting comes on top of theirs. */
const DEPTH = LIMITS.attributeDepth + 8

const ADDRESSES = new Set(ADDRESS_KEYS)
const USER_IDS = new Set<string>(semconv.USER_ID_NAMES)

/** Any JSON value without its secrets; objects and arrays are changed in place. */
export function walk(value: unknown, path: Path, rules: Rules, depth = 0): unknown {
  if (typeof value === 'string') return rules.scrubText(value, (rule) => rules.record(path, rule))
  if (typeof value === 'number') return walkNumber(value, path, rules)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEPTH) return '[nested too deep]'
  return Array.isArray(value) ? walkList(value, path, rules, depth) : walkObject(value as Record<string, unknown>, path, rules, depth)
}

/** A card's number that was sent as a number; smaller ones are never one. */
function walkNumber(value: number, path: Path, rules: Rules): unknown {
  if (value < 1e12) return value
  const text = String(value)
  return walk(text, path, rules) === text ? value : PLACEHOLDER
}

function walkList(items: unknown[], path: Path, rules: Rules, depth: number): unknown[] {
  // `['authorization', 'x']`: a header as a pair.
  if (items.length === 2 && typeof items[0] === 'string' && rules.isSensitive(items[0])) {
    items[1] = hide(items[1], within(path, 1), rules, 'sensitive_key')
  }
  for (let i = 0; i < items.length; i++) items[i] = walk(items[i], within(path, i), rules, depth + 1)
  return items
}

function walkObject(object: Record<string, unknown>, path: Path, rules: Rules, depth: number): Record<string, unknown> {
  // `{name: 'authorization', value: 'x'}`: a header as an object.
  const name = object['name'] ?? object['key']
  if (typeof name === 'string' && Object.hasOwn(object, 'value') && rules.isSensitive(name)) {
    object['value'] = hide(object['value'], within(path, 'value'), rules, 'sensitive_key')
  }
  for (const key of Object.keys(object)) {
    const before = object[key]
    if (typeof before === 'boolean' || before === null) continue
    const after = walkMember(key, before, within(path, key), rules, depth + 1)
    if (after === undefined) delete object[key]
    else if (after !== before) object[key] = after
  }
  return object
}

/** A value that has a name: the name may say more than the value. Undefined where it is dropped. */
export function walkMember(key: string, value: unknown, path: Path, rules: Rules, depth: number): unknown {
  // A frame's own fields are the commonest names of all, and say nothing of what they hold.
  if (path.whole === true && FRAME_FIELDS.has(key)) return walk(value, path, rules, depth)
  if (rules.isSensitive(key)) return hide(value, path, rules, 'sensitive_key')
  if (rules.addresses && ADDRESSES.has(key.toLowerCase())) return hide(value, path, rules, 'ip_address')
  if (USER_IDS.has(key) && isId(value)) return rules.userId(String(value), path)
  return walk(value, path, rules, depth)
}

const FRAME_FIELDS = new Set(['function', 'file', 'line', 'column', 'module', 'raw', 'status'])

export function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Whether something is set is no secret; what it is set to is. */
function hide(value: unknown, path: Path, rules: Rules, rule: string): unknown {
  if (value === null || value === '' || typeof value === 'boolean' || value === PLACEHOLDER) return value
  rules.record(path, rule)
  return PLACEHOLDER
}

export function render(path: Path): string {
  const { parent, key } = path
  if (parent === undefined) return String(key)
  const own = typeof key === 'number' ? `[${key}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
  return render(parent) + own
}
