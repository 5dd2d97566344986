import { LIMITS, PLACEHOLDER, redact, TEXT_RULES } from '../../collector/api.ts'
import type { Attributes, Clock, ExceptionEvent, Frame, Redaction, ScrubSettings } from '../../collector/api.ts'
import type { ScrubConfig } from './config.ts'
import { keyReader } from './key.ts'
import { ownRules } from './own-rules.ts'
import { render, within } from './path.ts'
import type { Path } from './path.ts'
import { textScrubber } from './text.ts'
import { hashSecret, hashUserId } from './user.ts'
import { isId, walk, walkMember } from './walk.ts'
import type { Rules } from './walk.ts'

/** Fields of an event that Faultline itself made. All others are the sender's, also those that a later version adds. */
const OWN_FIELDS = new Set([
  ...['id', 'errorKey', 'project', 'signal', 'time', 'sentTime', 'receivedAt', 'storedAt', 'level', 'handled', 'traceId', 'spanId'],
  ...['parentSpanId', 'fingerprint', 'scrubbed', 'sampleRate'],
])

export interface ScrubberOptions {
  config: ScrubConfig
  /** What the project adds. */
  settings?: ScrubSettings | undefined
  /** The installation's key for ids and hashes; asked for when the first is made. */
  key: () => Buffer
  clock: Pick<Clock, 'nowMs'>
}

/** The rules of a config and of a project as one function over an event, which it changes in place. */
export function eventScrubber({ config, settings, key, clock }: ScrubberOptions): (event: ExceptionEvent) => void {
  const listOf = <Field extends 'disable' | 'enable' | 'safe_keys' | 'sensitive_keys' | 'rules'>(field: Field): ScrubSettings[Field] =>
    [...config[field], ...(settings?.[field] ?? [])] as ScrubSettings[Field]
  const [disabled, enabled] = [new Set<string>(listOf('disable')), new Set<string>(listOf('enable'))]
  const own = listOf('rules')
  const redactions = new Map<string, Redaction>([
    ...TEXT_RULES.flatMap(({ name, redaction }) => (redaction === undefined ? [] : [[name, redaction] as const])),
    ...own.map(({ name, redaction }) => [name, redaction] as const),
    ...(Object.entries({ ...config.redactions, ...settings?.redactions }) as [string, Redaction][]),
  ])
  const { kindOf, isSensitive } = keyReader(listOf('sensitive_keys'), listOf('safe_keys'))

  let current: ExceptionEvent
  let endsAt = 0
  const late = (): boolean => clock.nowMs() > endsAt
  const redactBy = (secret: string, rule: string): string => {
    const redaction = redactions.get(rule)
    return redaction === undefined ? PLACEHOLDER : redact(secret, redaction, (text) => hashSecret(key(), String(current.project), text))
  }
  const scrubText = textScrubber({
    isSensitive,
    applies: ({ name, optIn }) => !disabled.has(name) && (optIn !== true || enabled.has(name)),
    redact: redactBy,
    late,
  })

  const userId = (id: string, path: Path): unknown => {
    if (disabled.has('user_id')) return walk(id, path, rules)
    if (config.user_id === 'keep' && !isPersonal(id, scrubText)) return id
    rules.record(path, 'user_id')
    return config.user_id === 'drop' ? undefined : hashUserId(key(), String(current.project), id)
  }
  const rules: Rules = {
    kindOf,
    scrubText,
    own: own.length === 0 ? undefined : ownRules(own, redactBy, late),
    sensitive: !disabled.has('sensitive_key'),
    addresses: !disabled.has('ip_address'),
    sql: !disabled.has('sql_literal'),
    parameters: !disabled.has('sql_parameter'),
    dialect: 'unknown',
    userId,
    redact: redactBy,
    record: () => {},
  }

  return (event) => {
    current = event
    endsAt = clock.nowMs() + LIMITS.scrubMs
    rules.record = recorder(event)
    rules.dialect = dialectOf(event.attributes)
    if (config.only === 'source') scrubSource(event, rules)
    else scrubFields(event, rules)
  }
}

function scrubFields(event: ExceptionEvent, rules: Rules): void {
  const fields = event as unknown as Record<string, unknown>
  for (const field of Object.keys(fields)) {
    if (OWN_FIELDS.has(field)) continue
    const path: Path = { parent: undefined, key: field }
    try {
      if (field === 'user') scrubUser(fields[field], path, rules)
      else fields[field] = walk(fields[field], path, rules) ?? ''
    } catch {
      // Closed, not open: what could not be looked through is not shown.
      fields[field] = emptied(field, fields[field])
      rules.record(path, 'failed')
    }
  }
}

/** The lines that `symbolicate` took from source maps and from what they are of. */
function scrubSource(event: ExceptionEvent, rules: Rules): void {
  const root: Path = { parent: undefined, key: 'exceptions' }
  for (const [i, exception] of event.exceptions.entries()) {
    const frames = within(within(root, i), 'frames')
    for (const frame of exception.frames) for (const field of LINES) scrubLines(frame, field, { ...frames, field }, rules)
  }
}

const LINES = ['context', 'generated'] as const

function scrubLines(frame: Frame, field: (typeof LINES)[number], path: Path, rules: Rules): void {
  if (frame[field] === undefined) return
  try {
    walk(frame[field], path, rules)
  } catch {
    delete frame[field]
    rules.record(path, 'failed')
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

/** Databases in which double quotes hold strings, and those in which they do not. */
function dialectOf(attributes: Attributes | undefined): Rules['dialect'] {
  const system = attributes?.['db.system.name'] ?? attributes?.['db.system']
  if (typeof system !== 'string') return 'unknown'
  return /^(?:mysql|mariadb|clickhouse|bigquery|gcp|sqlite|hive|spark)/.test(system)
    ? 'mysql'
    : /^(?:postgres|oracle|db2|h2|cockroach|redshift)/.test(system)
      ? 'other'
      : 'unknown'
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
