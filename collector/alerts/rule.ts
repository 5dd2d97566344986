import { createHash } from 'node:crypto'
import { z } from 'zod'
import { duration } from '../config/fields.ts'
import { SEVERITIES, type Severity } from '../model/alert.ts'
import { LIMITS } from '../model/limits.ts'
import { parseSettings, type ParsedSettings } from '../model/settings.ts'
import { Parameters } from '../store/query/parameters.ts'
import { searchSql } from '../store/query/search-sql.ts'
import { parseSearch, type Search } from '../store/search-grammar.ts'
import { quiet, type Quiet } from './quiet.ts'
import { sourceSearchProblem } from './rule-search.ts'

/** Changes of an issue that a rule can wait for, and in which kind of candidate they come. */
export const ISSUE_CONDITIONS = ['new_issue', 'regressed', 'reappeared', 'escalating', 'first_in_release'] as const
export type IssueCondition = (typeof ISSUE_CONDITIONS)[number]

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A length of time between two others, in milliseconds; whole seconds, since windows are values at whole seconds. */
const span = (least: number, most: number, words: string) =>
  duration().refine((ms) => ms >= least && ms <= most && ms % 1000 === 0, { error: `expected ${words}, in whole seconds` })

const within = () => span(10_000, 7 * DAY_MS, 'a window from 10s to 168h')
const moreThan = z.number().int().min(0).max(1_000_000_000)

/** One condition; exactly one key. A bare name such as `new_issue` stands for `{ new_issue: true }`. */
const condition = z
  .strictObject({
    ...(Object.fromEntries(ISSUE_CONDITIONS.map((name) => [name, z.literal(true).optional()])) as Record<
      IssueCondition,
      z.ZodOptional<z.ZodLiteral<true>>
    >),
    events: z.strictObject({ more_than: moreThan, within: within() }).optional().describe('More events than this within a window.'),
    users: z.strictObject({ more_than: moreThan, within: within() }).optional().describe('More different users than this within a window.'),
    change: z
      .strictObject({
        percent: z.number().min(1).max(1_000_000),
        within: within(),
        against: span(10_000, 14 * DAY_MS, 'a time from 10s to 336h'),
        at_least: z.number().int().min(1).default(10).describe('Events that the window must hold for a change to count.'),
      })
      .optional()
      .describe('More events than in the window that ended `against` before this one, by so many percent.'),
    sessions: z
      .strictObject({
        percent: z.number().gt(0).max(100),
        within: span(MINUTE_MS, 7 * DAY_MS, 'a window from 1m to 168h'),
        at_least: z.number().int().min(1).default(50).describe('Sessions that the window must hold for a share to count.'),
      })
      .optional()
      .describe('A larger share of sessions that crashed than this, of a service.'),
    silent: span(2 * MINUTE_MS, 7 * DAY_MS, 'a time from 2m to 168h')
      .optional()
      .describe('A service that sent something within the last seven days has sent nothing for so long.'),
  })
  .refine((value) => Object.values(value).filter((part) => part !== undefined).length === 1, {
    error: 'expected one condition in each item of the list',
  })

const CONDITIONS: readonly string[] = [...ISSUE_CONDITIONS, 'events', 'users', 'change', 'sessions', 'silent']

/** A bare name becomes the condition of that name; a name that nobody knows is said here, where it can be said which there are. */
function named(value: unknown, context: z.RefinementCtx): unknown {
  const names = typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.keys(value) : []
  const unknown = names.find((name) => !CONDITIONS.includes(name))
  if (unknown === undefined) return typeof value === 'string' ? { [value]: true } : value
  context.addIssue({
    code: 'custom',
    message: `expected a condition, one of ${CONDITIONS.join(', ')}: there is none called ${JSON.stringify(unknown)}`,
  })
  return z.NEVER
}

const listed = (value: unknown): unknown => (Array.isArray(value) || value === undefined ? value : [value])

/** One rule, as the config and the API have it. Times are texts such as `30m`; the output is milliseconds. */
export const ruleSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(LIMITS.ruleNameLength).describe('What people call it; one name is one rule.'),
    when: z
      .preprocess(listed, z.array(z.preprocess(named, condition)).min(1).max(10))
      .describe(
        'One condition or a list, of which any does: new_issue, regressed, reappeared, escalating, first_in_release, {events: {more_than, within}}, {users: {more_than, within}}, {change: {percent, within, against}}, {sessions: {percent, within}}, {silent: 10m}.',
      ),
    filter: z
      .string()
      .max(LIMITS.searchLength)
      .default('')
      .refine((text) => searchProblem(text) === undefined, { error: (issue) => searchProblem(String(issue.input)) ?? '' })
      .describe('The search grammar of the lists; what it does not find is not looked at.'),
    project: z.string().optional().describe('Of this project alone.'),
    owner: z.string().optional().describe('Of issues for which this team or person is responsible alone: #team or @person.'),
    severity: z.enum(SEVERITIES).default('p2').describe('p1 wakes people up: it passes quiet hours and limits of routes.'),
    routes: z
      .array(z.string().min(1))
      .max(LIMITS.alertRoutes)
      .default([])
      .describe('Exporters of the alerts pipeline, such as slack/checkout; `owner` is whoever is responsible; none means all.'),
    interval: span(0, 30 * DAY_MS, 'a time up to 720h')
      .prefault('30m')
      .describe('How long after an alert the same issue, or what else the rule counts by, gives none.'),
    per: z
      .enum(['issue', 'service', 'all'])
      .default('issue')
      .describe('What a window counts: the events of each issue, of each service, or all that the filter leaves.'),
    for: z
      .strictObject({ windows: z.number().int().min(1).max(10), of: z.number().int().min(1).max(10) })
      .refine(({ windows, of }) => windows <= of, { error: 'expected no more windows than `of`' })
      .optional()
      .describe('So many of the last so many windows must meet the condition.'),
    resolve: z
      .union([z.literal(false), z.strictObject({ below: z.number().min(0) })])
      .optional()
      .describe('Below what the end is told; without it at four fifths of the threshold. False: the end is not told.'),
    quiet: quiet.optional().describe('Hours in which nothing is told but p1; then what was held comes in one message.'),
    enabled: z.boolean().default(true),
    muted_until: z.iso.datetime({ offset: true }).nullable().default(null).describe('Nothing is told before.'),
  })
  .superRefine((rule, context) => {
    for (const [i, one] of rule.when.entries()) {
      if (one.sessions === undefined && one.silent === undefined) continue
      const problem = sourceSearchProblem(rule.filter)
      if (problem !== undefined) context.addIssue({ code: 'custom', path: ['when', i], message: problem })
    }
  })

export type RuleSettings = z.output<typeof ruleSchema>
export type Condition = RuleSettings['when'][number]

/** What the config and the API take: at most LIMITS.alertRules, each name once. */
export const ruleList = z
  .array(ruleSchema)
  .max(LIMITS.alertRules)
  .superRefine((rules, context) => {
    const seen = new Set<string>()
    for (const [i, { name }] of rules.entries()) {
      const id = ruleId(name)
      if (seen.has(id)) context.addIssue({ code: 'custom', path: [i, 'name'], message: 'expected a name that no other rule has' })
      seen.add(id)
    }
  })

/** A rule that is judged. */
export interface Rule {
  /** Of its name, so that the same rule of the config is the same after a restart. */
  id: string
  name: string
  when: Condition[]
  /** As written, and read; undefined where there is none. */
  query: string
  search: Search | undefined
  project: string | undefined
  owner: string | undefined
  severity: Severity
  routes: string[]
  intervalMs: number
  per: 'issue' | 'service' | 'all'
  windows: { met: number; of: number }
  /** Undefined for four fifths of the threshold; false where the end is not told. */
  resolve: { below: number } | false | undefined
  quiet: Quiet | undefined
  enabled: boolean
  /** Milliseconds since the epoch; 0 where it is not muted. */
  mutedUntil: number
}

export function ruleOf(settings: RuleSettings): Rule {
  return {
    id: ruleId(settings.name),
    name: settings.name,
    when: settings.when,
    query: settings.filter,
    search: parseSearch(settings.filter),
    project: settings.project,
    owner: settings.owner,
    severity: settings.severity,
    routes: settings.routes,
    intervalMs: settings.interval,
    per: settings.per,
    windows: settings.for === undefined ? { met: 1, of: 1 } : { met: settings.for.windows, of: settings.for.of },
    resolve: settings.resolve,
    quiet: settings.quiet,
    enabled: settings.enabled,
    mutedUntil: settings.muted_until === null ? 0 : Date.parse(settings.muted_until),
  }
}

/** 16 hex digits of the name, whatever its capitals. */
export const ruleId = (name: string): string => createHash('sha256').update(name.trim().toLowerCase()).digest('hex').slice(0, 16)

/** A rule as somebody wrote it; every problem at once, in the words of the config. */
export const parseRule = (value: unknown): ParsedSettings<RuleSettings> => parseSettings(ruleSchema, value)

function searchProblem(text: string): string | undefined {
  try {
    // By the SQL, too: some values are known only there, such as those of is:.
    searchSql(parseSearch(text), { params: new Parameters(), nowMs: 0, titles: 'issue', me: '' })
    return undefined
  } catch (error) {
    return `expected a search: ${(error as Error).message.replace(/\.$/, '')}`
  }
}
