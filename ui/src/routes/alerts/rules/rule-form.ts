import type { Trouble } from '#lib/api/problem.ts'

export const CHANGES = {
  new_issue: 'an issue is new',
  regressed: 'a resolved issue came back',
  reappeared: 'an archived issue came back',
  escalating: 'an issue escalates',
  first_in_release: 'an issue is first seen in a release',
} as const

export const MEASURES = {
  events: 'more events than',
  users: 'more users than',
  change: 'more events than before',
  sessions: 'a larger share of sessions crashes than',
  silent: 'a service sends nothing for',
} as const

export type ConditionKind = keyof typeof CHANGES | keyof typeof MEASURES
export const isChange = (kind: ConditionKind): kind is keyof typeof CHANGES => Object.hasOwn(CHANGES, kind)

/** A condition as it is filled in; which fields count depends on its kind. Times are texts such as `10m`. */
export interface ConditionForm {
  kind: ConditionKind
  moreThan: number
  percent: number
  within: string
  against: string
  atLeast: number
  silent: string
}

/** A rule as a person fills it in. */
export interface RuleForm {
  name: string
  when: ConditionForm[]
  filter: string
  project: string
  owner: string
  severity: string
  /** None for all. */
  routes: string[]
  interval: string
  per: string
  windows: number
  of: number
  resolve: 'usual' | 'below' | 'never'
  below: number
  isQuiet: boolean
  quiet: { from: string; to: string; zone: string; days: string[] }
}

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export function emptyCondition(kind: ConditionKind): ConditionForm {
  const percent = kind === 'sessions' ? 5 : 100
  const atLeast = kind === 'sessions' ? 50 : 10
  return { kind, moreThan: 50, percent, within: kind === 'sessions' ? '1h' : '10m', against: '24h', atLeast, silent: '10m' }
}

/** `zone` is of the person who makes the rule. */
export function formOf(settings: Record<string, unknown>, zone: string): RuleForm {
  const text = (key: string, fallback = ''): string => (typeof settings[key] === 'string' ? settings[key] : fallback)
  const often = mapOf(settings['for'])
  const quiet = settings['quiet'] === undefined ? undefined : mapOf(settings['quiet'])
  const resolve = settings['resolve']
  return {
    name: text('name'),
    when: listOf(settings['when']).map(conditionOf),
    filter: text('filter'),
    project: text('project'),
    owner: text('owner'),
    severity: text('severity', 'p2'),
    routes: listOf(settings['routes']).map(String),
    interval: text('interval', '30m'),
    per: text('per', 'issue'),
    windows: Number(often['windows'] ?? 1),
    of: Number(often['of'] ?? 1),
    resolve: resolve === undefined ? 'usual' : resolve === false ? 'never' : 'below',
    below: Number(mapOf(resolve)['below'] ?? 0),
    isQuiet: quiet !== undefined,
    quiet: {
      from: String(quiet?.['from'] ?? '22:00'),
      to: String(quiet?.['to'] ?? '07:00'),
      zone: String(quiet?.['zone'] ?? zone),
      days: listOf(quiet?.['days']).map(String),
    },
  }
}

/** The rule in the fields of the config; what is as without a word is left out. `before` has what the form does not show. */
export function settingsOf(form: RuleForm, before: Record<string, unknown> = {}): Record<string, unknown> {
  const { days, ...hours } = form.quiet
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => key === 'enabled' || key === 'muted_until'))
  return {
    name: form.name.trim(),
    when: form.when.map(writeCondition),
    ...said({ filter: form.filter.trim(), project: form.project.trim(), owner: form.owner.trim() }),
    severity: form.severity,
    ...(form.routes.length > 0 && { routes: form.routes }),
    ...(form.interval.trim() !== '30m' && { interval: form.interval.trim() }),
    ...(form.per !== 'issue' && { per: form.per }),
    ...(form.of > 1 && { for: { windows: form.windows, of: form.of } }),
    ...(form.resolve === 'never' && { resolve: false }),
    ...(form.resolve === 'below' && { resolve: { below: form.below } }),
    ...(form.isQuiet && { quiet: { ...hours, ...(days.length > 0 && { days }) } }),
    ...kept,
  }
}

/** What the server finds wrong, by field: `name`, `when.0`; under no name what is of no field. */
export function errorsByField(trouble: Trouble | undefined): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { at, expected } of trouble?.errors ?? []) {
    const [name = '', ...rest] = at
      .replace(/^body\.?(rule\.?)?/, '')
      .split(/[.[\]]+/)
      .filter(Boolean)
    const field = name === 'when' && rest[0] !== undefined ? `when.${rest[0]}` : name
    const inside = (name === 'when' ? rest.slice(1) : rest).filter((part) => !/^\d+$/.test(part)).at(-1)
    const message = inside === undefined ? expected : `${inside.replaceAll('_', ' ')}: ${expected}`
    fields[field] = [...(fields[field] ?? []), message]
  }
  return fields
}

/** A rule in a line: `more than 50 events within 10m · service:checkout`. */
export function sayRule(settings: Record<string, unknown>): string {
  const conditions = listOf(settings['when']).map((one) => sayCondition(conditionOf(one)))
  const filter = settings['filter']
  return [conditions.join(', or '), ...(typeof filter === 'string' && filter !== '' ? [filter] : [])].join(' · ')
}

function sayCondition({ kind, moreThan, percent, within, against, silent }: ConditionForm): string {
  if (isChange(kind)) return CHANGES[kind]
  if (kind === 'silent') return `a service sends nothing for ${silent}`
  if (kind === 'sessions') return `more than ${percent} % of sessions within ${within} crash`
  if (kind === 'change') return `${percent} % more events within ${within} than ${against} before`
  return `more than ${moreThan} ${kind} within ${within}`
}

function conditionOf(value: unknown): ConditionForm {
  if (typeof value === 'string') return emptyCondition(value as ConditionKind)
  const [kind = 'new_issue', of] = Object.entries(mapOf(value))[0] ?? []
  const empty = emptyCondition(kind as ConditionKind)
  if (kind === 'silent') return { ...empty, silent: String(of) }
  const { more_than, within, percent, against, at_least } = mapOf(of)
  return {
    ...empty,
    moreThan: Number(more_than ?? empty.moreThan),
    within: String(within ?? empty.within),
    percent: Number(percent ?? empty.percent),
    against: String(against ?? empty.against),
    atLeast: Number(at_least ?? empty.atLeast),
  }
}

function writeCondition({ kind, moreThan, percent, within, against, atLeast, silent }: ConditionForm): unknown {
  if (isChange(kind)) return kind
  if (kind === 'silent') return { silent }
  if (kind === 'sessions') return { sessions: { percent, within, ...(atLeast !== 50 && { at_least: atLeast }) } }
  if (kind === 'change') return { change: { percent, within, against, ...(atLeast !== 10 && { at_least: atLeast }) } }
  return { [kind]: { more_than: moreThan, within } }
}

const mapOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const said = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
