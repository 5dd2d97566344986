import { LIMITS, PLACEHOLDER } from '../../collector/api.ts'
import type { ExceptionEvent } from '../../collector/api.ts'
import type { ScrubConfig } from './config.ts'
import { keyMatcher } from './key.ts'
import { textScrubber } from './text.ts'
import { hashUserId } from './user.ts'
import { isId, render, walk, walkMember } from './walk.ts'
import type { Path, Rules } from './walk.ts'

/** Fields of an event that Faultline itself made. All others are the sender's, also those that a later version adds. */
const OWN_FIELDS = new Set([
  ...['id', 'errorKey', 'project', 'signal', 'time', 'sentTime', 'receivedAt', 'storedAt', 'level', 'handled', 'traceId', 'spanId'],
  ...['parentSpanId', 'fingerprint', 'scrubbed', 'sampleRate'],
])

/**
 * The rules of a config as one function over an event, which it changes in place. `key` gives the installation's key for user ids; it is
 * asked for when the first id is hashed.
 */
export function eventScrubber(config: ScrubConfig, key: () => Buffer): (event: ExceptionEvent) => void {
  const disabled = new Set<string>(config.rules.disable)
  const isSensitive = keyMatcher(config.sensitive_keys, config.safe_keys)
  const words = config.sensitive_keys.map((name) => name.split(/[^A-Za-z0-9]/)[0] ?? name)
  const scrubText = textScrubber(isSensitive, words, disabled)

  const userId = (id: string, path: Path, event: ExceptionEvent, rules: Rules): unknown => {
    if (disabled.has('user_id')) return walk(id, path, rules)
    if (config.user_id === 'keep' && !isPersonal(id, scrubText)) return id
    rules.record(path, 'user_id')
    return config.user_id === 'drop' ? undefined : hashUserId(key(), String(event.project), id)
  }

  return (event) => {
    const rules: Rules = {
      isSensitive: disabled.has('sensitive_key') ? () => false : isSensitive,
      scrubText,
      addresses: !disabled.has('ip_address'),
      userId: (id, path) => userId(id, path, event, rules),
      record: recorder(event),
    }
    const fields = event as unknown as Record<string, unknown>
    for (const field of Object.keys(fields)) {
      if (OWN_FIELDS.has(field)) continue
      const path: Path = { parent: undefined, key: field }
      try {
        if (field === 'user') scrubUser(fields[field], path, rules)
        else fields[field] = walk(fields[field], path, rules)
      } catch {
        // Closed, not open: what could not be looked through is not shown.
        fields[field] = emptied(field, fields[field])
        rules.record(path, 'failed')
      }
    }
  }
}

/** In `user` the id is named `id` alone. */
function scrubUser(user: unknown, path: Path, rules: Rules): void {
  if (typeof user !== 'object' || user === null) return
  const fields = user as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const at: Path = { parent: path, key: name }
    const value = fields[name]
    const scrubbed = name === 'id' && isId(value) ? rules.userId(String(value), at) : walkMember(name, value, at, rules, 1)
    if (scrubbed === undefined) delete fields[name]
    else fields[name] = scrubbed
  }
}

/** Something that names a person outside this application: an e-mail address, an international telephone number, a token. */
function isPersonal(id: string, scrubText: (text: string, found: () => void) => string): boolean {
  return /^\+\d[\d ()-]{6,18}$/.test(id) || scrubText(id, () => {}) !== id
}

/** Each place and rule once, up to the limit; what is beyond it is redacted all the same. */
function recorder(event: ExceptionEvent): Rules['record'] {
  if (!Array.isArray(event.scrubbed)) event.scrubbed = []
  const seen = new Set<string>()
  let last: Path | undefined
  let lastRule = ''
  return (path, rule) => {
    if ((path === last && rule === lastRule) || event.scrubbed.length >= LIMITS.scrubbed) return
    last = path
    lastRule = rule
    const place = render(path)
    const id = `${rule} ${place}`
    if (seen.has(id)) return
    seen.add(id)
    event.scrubbed.push({ path: place, rule })
  }
}

function emptied(field: string, value: unknown): unknown {
  if (field === 'exceptions') return [{ type: '', message: PLACEHOLDER, frames: [], stack: '' }]
  if (Array.isArray(value)) return []
  return typeof value === 'string' ? PLACEHOLDER : {}
}
