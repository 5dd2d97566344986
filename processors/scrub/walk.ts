import { LIMITS, withoutLiterals } from '../../collector/api.ts'
import type { KeyKind } from './key.ts'
import type { OwnRules } from './own-rules.ts'
import { within } from './path.ts'
import type { Path } from './path.ts'
import type { ScrubText } from './text.ts'

export interface Rules {
  kindOf: (key: string) => KeyKind
  scrubText: ScrubText
  /** Rules of the config and of the project. */
  own: OwnRules | undefined
  sensitive: boolean
  addresses: boolean
  sql: boolean
  parameters: boolean
  /** Of the statements in this event. */
  dialect: 'mysql' | 'other' | 'unknown'
  /** What becomes of a user's id; undefined where it is dropped. */
  userId: (id: string, path: Path) => unknown
  /** What stands for a secret that this rule found. */
  redact: (secret: string, rule: string) => string
  /** Called for each redaction. */
  record: (path: Path, rule: string) => void
}

/** Deeper than attributes can be: the event's own nesting comes on top of theirs. */
const DEPTH = LIMITS.attributeDepth + 8

/** Any JSON value without its secrets; objects and arrays are changed in place. Undefined where a rule removes it. */
export function walk(value: unknown, path: Path, rules: Rules, depth = 0): unknown {
  if (typeof value === 'string') return walkText(value, path, rules)
  if (typeof value === 'number') return walkNumber(value, path, rules)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEPTH) return '[nested too deep]'
  if (!Array.isArray(value)) return walkObject(value as Record<string, unknown>, path, rules, depth)
  return path.whole === true && path.field === undefined ? walkFrames(value, path, rules, depth) : walkList(value, path, rules, depth)
}

/** Nothing shorter can be a secret and its name. */
const SHORTEST = 5

function walkText(text: string, path: Path, rules: Rules): unknown {
  if (text.length < SHORTEST && rules.own === undefined) return text
  const found = (rule: string): void => rules.record(path, rule)
  const scrubbed = rules.scrubText(text, found, path.whole === true && path.field === undefined)
  return rules.own === undefined ? scrubbed : rules.own.apply(scrubbed, path, found)
}

/** A card's number that was sent as a number; smaller ones are never one. */
function walkNumber(value: number, path: Path, rules: Rules): unknown {
  if (value < 1e12 && rules.own === undefined) return value
  const text = String(value)
  const scrubbed = walkText(text, path, rules)
  return scrubbed === text ? value : scrubbed
}

function walkList(items: unknown[], path: Path, rules: Rules, depth: number): unknown[] {
  // `['authorization', 'x']`: a header as a pair.
  if (items.length === 2 && typeof items[0] === 'string' && rules.sensitive && rules.kindOf(items[0]) === 'sensitive') {
    items[1] = hide(items[1], within(path, 1), rules, 'sensitive_key')
  }
  for (let i = 0; i < items.length; i++) items[i] = walk(items[i], within(path, i), rules, depth + 1) ?? null
  return items
}

function walkObject(object: Record<string, unknown>, path: Path, rules: Rules, depth: number): Record<string, unknown> {
  // `{name: 'authorization', value: 'x'}`: a header as an object.
  const name = object['name'] ?? object['key']
  if (typeof name === 'string' && rules.sensitive && Object.hasOwn(object, 'value') && rules.kindOf(name) === 'sensitive') {
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

/** Frames are the most of an event, and their own fields say nothing of what they hold; the raw place is most often the same. */
function walkFrames(frames: unknown[], path: Path, rules: Rules, depth: number): unknown[] {
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i] as Record<string, unknown>
    if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) frames[i] = walk(frame, { ...path, field: '' }, rules, depth)
    else walkFrame(frame, path, rules, depth)
  }
  return frames
}

const PLACES = new Set(['function', 'file', 'module', 'status', 'reason', 'debugId', 'line', 'column'])

function walkFrame(frame: Record<string, unknown>, path: Path, rules: Rules, depth: number): void {
  const raw = frame['raw']
  const [file, name] = [frame['file'], frame['function']]
  for (const key in frame) {
    const before = frame[key]
    if (typeof before === 'boolean' || key === 'raw') continue
    if (PLACES.has(key)) {
      if (typeof before === 'number') continue
      const after = walk(before, path, rules, depth)
      // Also where it is the same: the text that is remembered, rather than a piece of the stack, which it would keep in memory.
      if (typeof before === 'string' || after !== before) frame[key] = after ?? ''
      continue
    }
    const after = walkMember(key, before, { parent: path.parent, key: path.key, whole: true, field: key }, rules, depth + 1)
    if (after !== before) frame[key] = after ?? ''
  }
  if (typeof raw !== 'object' || raw === null) return
  const place = raw as Record<string, unknown>
  for (const key in place) {
    const before = place[key]
    if (typeof before !== 'string') continue
    place[key] = before === file ? frame['file'] : before === name ? frame['function'] : (walk(before, path, rules, depth) ?? '')
  }
}

/** A value that has a name: the name may say more than the value. Undefined where it is dropped. */
export function walkMember(key: string, value: unknown, path: Path, rules: Rules, depth: number): unknown {
  switch (rules.kindOf(key)) {
    case 'plain':
      break
    case 'safe':
      return value
    case 'sensitive':
      if (rules.sensitive) return hide(value, path, rules, 'sensitive_key')
      break
    case 'address':
      if (rules.addresses) return hide(value, path, rules, 'ip_address')
      break
    case 'sql_parameter':
      if (rules.parameters) return hide(value, path, rules, 'sql_parameter')
      break
    case 'user_id':
      if (isId(value)) return rules.userId(String(value), path)
      break
    case 'sql':
      if (typeof value === 'string' && rules.sql) {
        const without = withoutLiterals(value, rules.dialect)
        if (without !== value) rules.record(path, 'sql_literal')
        return walk(without, path, rules, depth)
      }
  }
  return walk(value, path, rules, depth)
}

export function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Whether something is set is no secret; what it is set to is. */
function hide(value: unknown, path: Path, rules: Rules, rule: string): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value
  if (typeof value === 'string' && value.startsWith('[redacted') && value.endsWith(']')) return value
  rules.record(path, rule)
  return rules.redact(typeof value === 'string' ? value : JSON.stringify(value), rule) || undefined
}
